namespace PlanExec.Testing.Tests;

/// <summary>Asserts that a test fails, and says why.</summary>
internal static class Failure
{
    public static async Task OfAsync(Func<Task> run, params string[] messageParts)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(run);
        Assert.All(messageParts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
    }
}
