namespace PlanExec.Model;

/// <summary>Asks a model once. <c>docs/builder.md</c> describes its lines, settings and faults.</summary>
internal static class Program
{
    public static async Task Main(string[] arguments)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();

        // The output belongs to the replies, whatever a library may want to say.
        Console.SetOut(TextWriter.Null);
        using var call = new Call(input, output, CallOptions.Read(arguments));
        await call.RunAsync().ConfigureAwait(false);
    }
}
