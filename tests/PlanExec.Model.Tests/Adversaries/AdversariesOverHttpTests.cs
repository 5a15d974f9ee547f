using PlanExec.CodeFixes;
using PlanExec.CodeFixes.Tests.Building;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests.Adversaries;

/// <summary>The same answers, and the same ends, with the real worker between the loop and a server on loopback.</summary>
public sealed class AdversariesOverHttpTests
{
    // JSON over HTTP can't carry half a character, and the worker tells an empty answer by itself.
    private static readonly HashSet<string> notDelivered = new(StringComparer.Ordinal) { "half a surrogate", "an empty answer" };

    public static TheoryData<string> Names => [.. CodeFixes.Tests.Building.Adversaries.All.Select(adversary => adversary.Name).Where(name => name != "half a surrogate")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_answer_ends_as_promised(string name)
    {
        var adversary = CodeFixes.Tests.Building.Adversaries.All.Single(one => one.Name == name);
        await using var server = await ModelServer.StartAsync(adversary.Rounds.Select(answer => Answer.Text(answer)));

        await AdversaryRun.VerifyAsync(adversary, new WorkerModelClient(ModelWorker.Path, server.Variables()), delivers: !notDelivered.Contains(name));
    }
}
