using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Reads the declarations in the <c>code</c> of an item, and tells what is wrong with them.</summary>
internal sealed class PlannedItemReader
{
    private readonly PlannedItem item;
    private readonly PlanText code;
    private readonly UnreadableCode unreadable;
    private readonly Dictionary<(string MetadataName, string? Namespace), (int Position, List<TypeDeclarationSyntax> More)> additions = [];
    private readonly ImmutableArray<PlannedType>.Builder types = ImmutableArray.CreateBuilder<PlannedType>();
    private readonly ImmutableArray<PlanFault>.Builder faults = ImmutableArray.CreateBuilder<PlanFault>();

    public PlannedItemReader(PlannedItem item, PlanText code)
    {
        this.item = item;
        this.code = code;
        unreadable = new UnreadableCode(item.Item, code);
        var fault = code.IsCut ? null : CodeInPlan.ExcessFault(code) ?? CodeInPlan.FenceFault(code);
        if (code.IsCut || fault is not null)
        {
            (Usings, Types, Faults) = ([], [], fault is null ? [] : [fault]);
            return;
        }

        var root = UnreadableCode.Parse(code.Text);
        Usings = [.. root.Usings];
        if (UnreadableCode.IsIn(root))
        {
            faults.Add(unreadable.Find(root).First());
            FurtherFaults = unreadable.FindFurther();
        }
        else if (root.Members.Count == 0)
        {
            var remedy = code.Text.Contains("//") && code.Span.ToString().StartsWith(">", StringComparison.Ordinal)
                ? "behind '>' all lines are one, which '//' makes a comment: write '|' in its place"
                : "write the declaration of the type that must come to exist, without bodies";
            faults.Add(Fault(code.Span, $"The code of item '{item.Item.Id}' declares no type; {remedy}"));
        }
        else
        {
            Collect(root.Members, qualifiedNamespace: null, place: null);
            MergeAdditions();
        }

        Types = types.ToImmutable();
        Faults = faults.ToImmutable();
    }

    /// <summary>Using directives that the code holds.</summary>
    public ImmutableArray<UsingDirectiveSyntax> Usings { get; }

    /// <summary>The types that the code declares rightly.</summary>
    public ImmutableArray<PlannedType> Types { get; }

    /// <summary>What is wrong with the code; where it is not understood, the first of it.</summary>
    public ImmutableArray<PlanFault> Faults { get; }

    /// <summary>What else of the code is not understood; it is looked for only when somebody asks.</summary>
    public IEnumerable<PlanFault> FurtherFaults { get; } = [];

    private void Collect(SyntaxList<MemberDeclarationSyntax> members, string? qualifiedNamespace, PlanSpan? place)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax nested:
                    var name = nested.Name.ToString();
                    Collect(
                        nested.Members,
                        qualifiedNamespace is null ? name : $"{qualifiedNamespace}.{name}",
                        code.Locate(nested.Name.SpanStart, nested.Name.Span.Length));
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    AddType(member, qualifiedNamespace, place);
                    break;
                default:
                    ReportNoType(member);
                    break;
            }
        }
    }

    private void AddType(MemberDeclarationSyntax member, string? qualifiedNamespace, PlanSpan? place)
    {
        var first = member.GetFirstToken().Span;
        if (member.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            Report(first.Start, first.Length, $"The code of item '{item.Item.Id}' plans a 'file' type, which no other file can see; plan it without 'file', or leave it out");
        }
        else if (CodeInPlan.FindBodies(member).ToList() is { Count: > 0 } bodies)
        {
            foreach (var (token, remedy) in bodies)
            {
                Report(token.SpanStart, token.Span.Length, $"The code of item '{item.Item.Id}' holds a body, but a plan holds signatures only; {remedy}");
            }
        }
        else if (qualifiedNamespace is null && item.Component is { Namespaces.Count: 0, HasFaults: false } component)
        {
            // A component that is selected by assembly alone does not tell in which namespace its types stand.
            Report(
                first.Start,
                first.Length,
                $"Component '{component}' is selected by assembly, so the code of item '{item.Item.Id}' must say its namespace; begin it with a line like 'namespace {component};'");
        }
        else
        {
            Add(new PlannedType(item, member, qualifiedNamespace, place, code));
        }
    }

    private void Add(PlannedType type)
    {
        var key = (type.MetadataName, type.Namespace);
        if (!type.IsAddition || type.Syntax is not TypeDeclarationSyntax declaration)
        {
            types.Add(type);
        }
        else if (additions.TryGetValue(key, out var earlier))
        {
            earlier.More.Add(declaration);
        }
        else
        {
            additions.Add(key, (types.Count, []));
            types.Add(type);
        }
    }

    /// <summary>Partial declarations of one type plan one type.</summary>
    private void MergeAdditions()
    {
        foreach (var (position, more) in additions.Values.Where(addition => addition.More.Count > 0))
        {
            var first = (TypeDeclarationSyntax)types[position].Syntax;
            var bases = more.Select(declaration => declaration.BaseList).Prepend(first.BaseList).OfType<BaseListSyntax>().ToList();
            var merged = bases.Count == 0 ? null : bases[0].AddTypes([.. bases.Skip(1).SelectMany(list => list.Types)]);
            types[position] = types[position].With(
                first.WithBaseList(merged).AddMembers([.. more.SelectMany(declaration => declaration.Members)]), [first, .. more]);
        }
    }

    private void ReportNoType(MemberDeclarationSyntax member)
    {
        if (faults.Count < Plan.MaximumFaults)
        {
            faults.Add(unreadable.NoTypeOrMistyped(member));
        }
    }

    private void Report(int start, int length, string message)
    {
        if (faults.Count < Plan.MaximumFaults)
        {
            faults.Add(Fault(code.Locate(start, length), message));
        }
    }

    private static PlanFault Fault(PlanSpan span, string message) => new(DiagnosticIds.UnknownKeyOrWrongValue, span, message);
}
