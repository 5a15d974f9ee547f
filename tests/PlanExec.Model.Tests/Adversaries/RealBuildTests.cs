using System.Diagnostics;
using PlanExec.CodeFixes;
using PlanExec.CodeFixes.Tests.Building;
using PlanExec.Testing.Model;
using Xunit.Abstractions;

namespace PlanExec.Model.Tests.Adversaries;

/// <summary>Items built by a real model, which the three variables of <see cref="RealEndpointTests"/> name: how many hold, after how many repairs, for how many tokens.</summary>
public sealed class RealBuildTests(ITestOutputHelper output)
{
    [RealEndpointFact]
    public async Task Items_are_built_by_a_real_model()
    {
        var variables = ModelWorker.Variables(RealEndpointFactAttribute.Value("BASE_URL"), RealEndpointFactAttribute.Value("API_KEY"), RealEndpointFactAttribute.Value("MODEL"));
        variables["PLANEXEC_TIMEOUT"] = "300";
        var (built, repairs, tokens) = (0, 0, 0);
        string[] items = ["AUTH-2", "AUTH-3", "AUTH-4", "EXP-1"];
        foreach (var item in items)
        {
            var watch = Stopwatch.StartNew();
            var outcome = await BuildRun.BuildAsync(new WorkerModelClient(ModelWorker.Path, variables) { AllowsCi = true }, item);
            output.WriteLine($"{item}: {outcome.Sentence} ({outcome.Model}, {outcome.Tokens} tokens, {watch.Elapsed.TotalSeconds:F1} s)\n{string.Join("\n", outcome.Findings)}");
            built += outcome.IsAccepted ? 1 : 0;
            repairs += outcome.Repairs;
            tokens += outcome.Tokens;
        }

        output.WriteLine($"{built} of {items.Length} built, {repairs} repairs, {tokens} tokens");
        Assert.NotEqual(0, tokens);
    }
}
