namespace PlanExec.Plans.Tests;

public class ContradictionTests
{
    [Theory]
    [InlineData("components: {A: {namespaces: A, uses: [{|PLAN0005:B|}]}, B: {namespaces: B}}\nboundaries: {forbid: [{from: A, to: '*', because: x}]}", "Component 'A' lists 'B' under 'uses', but line 3 forbids it; remove one of the two, or write an 'allow' with the reason")]
    [InlineData("components: {A: {namespaces: A, uses: [B]}, B: {namespaces: B}}\nboundaries: {forbid: [{from: A, to: '*', except: B, because: x}]}")]
    [InlineData("components: {A: {namespaces: A, uses: [B]}, B: {namespaces: B}}\nboundaries: {forbid: [{from: A, to: B, toTypes: '*Internal', because: x}]}")]
    [InlineData("components: {A: {namespaces: A, uses: [B]}, B: {namespaces: B}}\nboundaries: {forbid: [{from: '*', to: B, because: x}], allow: [{from: A, to: B, because: x}]}")]
    [InlineData("components: {A: {namespaces: A, uses: [{|PLAN0005:B|}]}, B: {namespaces: B, uses: [A]}}\nboundaries: {layers: {order: [B, A]}}", "Component 'A' lists 'B' under 'uses', but 'B' is a layer above it; remove one of the two, or write an 'allow' with the reason")]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}\nboundaries: {allow: [{from: A, to: B, because: x}], forbid: [{|PLAN0005:{from: [B, A], to: B, because: x}|}]}", "'A' to 'B' is forbidden here and allowed in line 3; remove one of the two")]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}\nboundaries: {allow: [{from: A, to: B, because: x}], forbid: [{from: A, to: 'B*', because: x}]}")]
    [InlineData("components: {A: {namespaces: A}, B: {namespaces: B}}\nboundaries: {layers: {order: [A, B, {|PLAN0005:A|}]}}")]
    [InlineData("components: {A: {namespaces: [A, B]}, {|PLAN0005:B|}: {namespaces: [B, A]}}", "Components 'A' and 'B' have the same selectors, so nothing decides whose the code is; change one of them")]
    [InlineData("components: {A: {namespaces: [A]}, B: {namespaces: [A], governed: false}, C: {namespaces: A, files: 'a/*.cs'}}")]
    [InlineData("components: {$m.A: {namespaces: A.$m, uses: [$m.B, $other.B]}, $m.B: {namespaces: B.$m}}\nboundaries: {forbid: [{from: $m.*, to: $other.*, except: $other.B, because: x}]}")]
    [InlineData("components: {$m.A: {namespaces: A.$m, uses: [$m.B, {|PLAN0005:$other.B|}]}, $m.B: {namespaces: B.$m}}\nboundaries: {forbid: [{from: $m.*, to: $other.*, because: x}]}")]
    public void Boundaries(string marked, params string[] messages) => PlanVerifier.Verify("version: 1\n" + marked, messages);

    [Theory]
    [InlineData("items: {A: {needs: [{|PLAN0005:A|}]}}", "The items can't be built in any order: 'A' needs 'A'; remove one of these needs")]
    [InlineData("items: {A: {needs: [B]}, B: {needs: [C]}, C: {needs: [{|PLAN0005:A|}]}, D: {needs: [A]}}", "The items can't be built in any order: 'A' needs 'B' needs 'C' needs 'A'; remove one of these needs")]
    [InlineData("items: {A: {needs: [B, C]}, B: {needs: [D]}, C: {needs: [D]}, D: {}}")]
    public void Needs(string marked, params string[] messages) => PlanVerifier.Verify("version: 1\n" + marked, messages);

    [Theory]
    [InlineData("decisions: {D: {chosen: {|PLAN0005:jwt|}}}", "Decision 'D' has chosen, but no options to choose from; write 'options', or say it under 'decided'")]
    [InlineData("decisions: {D: {options: {a: {{|PLAN0005:scores: {x: 1}|}}, b: {scores: {x: 2}}}}}")]
    [InlineData("decisions: {D: {supersedes: [{|PLAN0005:D|}]}}", "Decision 'D' supersedes itself; write the decision that it takes the place of")]
    [InlineData("decisions: {D: {{|PLAN0005:status: accepted|}}, E: {status: accepted, supersedes: D}}", "Decision 'D' is accepted, but 'E' supersedes it; write 'status: superseded'")]
    [InlineData("decisions: {D: {status: superseded}, E: {status: accepted, supersedes: [D]}}")]
    [InlineData("decisions: {D: {status: accepted, supersedes: E}, E: {status: accepted, supersedes: {|PLAN0005:D|}}}", "Of these decisions none is the last: 'D' supersedes 'E' supersedes 'D'; remove one of these 'supersedes'")]
    [InlineData("decisions: {D: {status: accepted, supersedes: E}, E: {status: accepted, supersedes: {|PLAN0005:D|}}, F: {{|PLAN0005:status: accepted|}}, G: {status: accepted, supersedes: F}}")]
    [InlineData("decisions: {D: {supersedes: F}, E: {supersedes: [{|PLAN0005:D|}]}, F: {supersedes: E}}", "Of these decisions none is the last: 'D' supersedes 'F' supersedes 'E' supersedes 'D'; remove one of these 'supersedes'")]
    public void Decisions(string marked, params string[] messages) => PlanVerifier.Verify("version: 1\n" + marked, messages);

    [Fact]
    public void Long_chain_of_needs_does_not_overflow()
    {
        static string Items(int first) => string.Concat(Enumerable.Range(first, 9_500).Select(i => $"  I{i}: {{needs: [I{i + 1}]}}\n"));
        Assert.Empty(PlanVerifier.Merge(("plan.yaml", "version: 1\nitems:\n" + Items(0)), ("more.plan.yaml", "items:\n" + Items(9_500) + "  I19000: {}\n")).Faults);
    }
}
