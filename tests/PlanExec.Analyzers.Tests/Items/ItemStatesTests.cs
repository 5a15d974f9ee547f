using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>How far items are, as others ask.</summary>
public sealed class ItemStatesTests
{
    private const string Code = "class A { int Next(); int Last { get; } class B { int Value { get; } } } interface C { void M(); }";

    private static ItemStates StatesOf(string code, string source) => StatesOf(new PlanText(PlannedCode.Plan(code)), Analysis.Compile([("Code.cs", PlannedCode.InNamespace(source))]));

    private static ItemStates StatesOf(AdditionalText plan, CSharpCompilation compilation) =>
        ItemStates.Of(PlanContext.TryGet(compilation, new AnalyzerOptions([plan]), CancellationToken.None)!);

    [Theory]
    [InlineData("class X { }", BuildState.Missing)]
    [InlineData("interface C { void M(); }", BuildState.Partial)]
    [InlineData("interface C { void M(); } class A { int Next() => 1; int Last => 1; class B { } }", BuildState.Partial)]
    [InlineData("interface C { void M(); } class A { int Next() => default; long Last => 1; class B { int Value => 1; } }", BuildState.Different)]
    [InlineData("interface C { void M(); } struct A { }", BuildState.Different)]
    [InlineData("interface C { void M(); } class A { int Next() => 1; int Last => 1; class B { int Value => throw new NotImplementedException(); } }", BuildState.Stub)]
    [InlineData("interface C { void M(); } class A { int Next() => 1; int Last => 1; class B { int Value => 1; } }", BuildState.Built)]
    internal void An_item_is_as_far_as_what_is_wanting_most(string source, BuildState state)
    {
        var states = StatesOf(Code, source);
        Assert.Equal(state, states.StateOf("ORD-1"));
        Assert.Null(states.StateOf("ORD-2"));
    }

    [Fact]
    public void Types_and_members_have_states_of_their_own()
    {
        var states = StatesOf(Code, "class A { int Next() => throw new NotImplementedException(); long Last => 1; }").Of("ORD-1").ToArray();
        Assert.Equal([("A", BuildState.Partial), ("C", BuildState.Missing)], states.Select(type => (type.Declaration.Name, type.State)));
        Assert.Equal([("int Next()", BuildState.Stub), ("int Last { get; }", BuildState.Different)], states[0].Members.Select(member => (member.Member.Text, member.State)));
        Assert.Equal([("B", BuildState.Missing)], states[0].Nested.Select(type => (type.Declaration.Name, type.State)));
        Assert.Single(states[1].Declaration.Members);
    }

    [Fact]
    public void What_the_plan_means_is_kept_while_edits_change_bodies_only()
    {
        var plan = new PlanText(PlannedCode.Plan("class A { int Next(); }"));
        var compilation = Analysis.Compile([("Code.cs", PlannedCode.InNamespace("class A { int Next() => default; }"))]);
        var first = StatesOf(plan, compilation);
        var inBody = StatesOf(plan, Edit(compilation, "class A { int Next() => 1; }"));
        var inSignature = StatesOf(plan, Edit(compilation, "class A { long Next() => 1; }"));
        Assert.Equal([BuildState.Stub, BuildState.Built, BuildState.Different], new[] { first, inBody, inSignature }.Select(states => states.StateOf("ORD-1")!.Value));
        Assert.Same(first.Of("ORD-1").Single().Declaration, inBody.Of("ORD-1").Single().Declaration);
        Assert.NotSame(first.Of("ORD-1").Single().Declaration, inSignature.Of("ORD-1").Single().Declaration);
    }

    [Fact]
    public void Of_another_project_only_its_own_are_looked_at()
    {
        var referenced = Analysis.Compile([("A.cs", PlannedCode.InNamespace("public class A { public int Next() => default; }"))], "Shop.Orders");
        var states = StatesOf(
            new PlanText(PlannedCode.Plan("public class A { public int Next(); }")),
            Analysis.Compile([("B.cs", PlannedCode.InNamespace("class B : A { }"))], "Shop.Web", references: [referenced.ToMetadataReference()]));
        Assert.Null(states.StateOf("ORD-1"));
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string source)
    {
        var tree = compilation.SyntaxTrees[0];
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(PlannedCode.InNamespace(source))));
    }

    private sealed class PlanText(string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => "/plan.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
