using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A plan item whose C# has been parsed.</summary>
internal sealed class PlannedItem
{
    // Not the project's options: the same plan must mean the same in every project.
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    public PlannedItem(PlanItem item, PlanText code)
    {
        Item = item;
        var root = CSharpSyntaxTree.ParseText(code.Text, parseOptions).GetCompilationUnitRoot();
        Usings = [.. root.Usings];
        var types = ImmutableArray.CreateBuilder<PlannedType>();
        var faults = ImmutableArray.CreateBuilder<PlanFault>();
        if (root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            // One mistake often brings several syntax errors after it; the first is the one to mend.
            var span = error.Location.SourceSpan;
            faults.Add(Fault(code.Locate(span.Start, span.Length), $"The C# of item '{item.Id}' is not understood: {MessageText.OneLine(error.GetMessage(System.Globalization.CultureInfo.InvariantCulture))}"));
        }
        else
        {
            Collect(root.Members, qualifiedNamespace: null, types, faults, code);
        }

        Types = types.ToImmutable();
        Faults = faults.ToImmutable();
    }

    public PlanItem Item { get; }

    /// <summary>Using directives that the code itself holds.</summary>
    public ImmutableArray<UsingDirectiveSyntax> Usings { get; }

    /// <summary>The types that the item declares, in the order of its code.</summary>
    public ImmutableArray<PlannedType> Types { get; }

    /// <summary>What is wrong with the code.</summary>
    public ImmutableArray<PlanFault> Faults { get; }

    /// <summary>Whether the item is to be built now: what rests on a decision that is not accepted is planning, not work.</summary>
    public bool IsWork => Item is { Component: not null, HasUndefinedDecision: false } && Item.Decision is null or { Status: DecisionStatus.Accepted };

    private void Collect(
        SyntaxList<MemberDeclarationSyntax> members,
        string? qualifiedNamespace,
        ImmutableArray<PlannedType>.Builder types,
        ImmutableArray<PlanFault>.Builder faults,
        PlanText code)
    {
        if (members.Count == 0 && qualifiedNamespace is null)
        {
            faults.Add(Fault(code.Span, $"The code of item '{Item.Id}' declares no type; write the declaration of the type that must come to exist, without bodies"));
        }

        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax nested:
                    var name = nested.Name.ToString();
                    Collect(nested.Members, qualifiedNamespace is null ? name : $"{qualifiedNamespace}.{name}", types, faults, code);
                    break;
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    AddType(member, qualifiedNamespace, types, faults, code);
                    break;
                default:
                    faults.Add(Fault(code.Locate(member.SpanStart, member.Span.Length), $"The code of item '{Item.Id}' holds something that is no type; put it into the declaration of the type it belongs to"));
                    break;
            }
        }
    }

    /// <summary>A component that is selected by assembly alone does not tell in which namespace its types stand.</summary>
    private void AddType(
        MemberDeclarationSyntax member,
        string? qualifiedNamespace,
        ImmutableArray<PlannedType>.Builder types,
        ImmutableArray<PlanFault>.Builder faults,
        PlanText code)
    {
        var first = member.GetFirstToken().Span;
        if (member.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            faults.Add(Fault(
                code.Locate(first.Start, first.Length),
                $"The code of item '{Item.Id}' plans a 'file' type, which no other file can see; plan it without 'file', or leave it out"));
            return;
        }

        if (qualifiedNamespace is null && Item.Component is { Namespaces.Count: 0, HasFaults: false } component)
        {
            faults.Add(Fault(
                code.Locate(first.Start, first.Length),
                $"Component '{component}' is selected by assembly, so the code of item '{Item.Id}' must say its namespace; begin it with a line like 'namespace {Item.Component};'"));
            return;
        }

        AddOrMerge(new PlannedType(this, member, qualifiedNamespace), types);
    }

    /// <summary>Partial declarations of one type plan one type.</summary>
    private void AddOrMerge(PlannedType type, ImmutableArray<PlannedType>.Builder types)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is { IsAddition: true, Syntax: TypeDeclarationSyntax first }
                && type is { IsAddition: true, Syntax: TypeDeclarationSyntax second }
                && (types[i].MetadataName, types[i].Namespace) == (type.MetadataName, type.Namespace))
            {
                var bases = second.BaseList is { } added ? first.BaseList?.AddTypes([.. added.Types]) ?? added : first.BaseList;
                types[i] = new PlannedType(this, first.WithBaseList(bases).AddMembers([.. second.Members]), type.Namespace);
                return;
            }
        }

        types.Add(type);
    }

    private static PlanFault Fault(PlanSpan span, string message) => new(DiagnosticIds.UnknownKeyOrWrongValue, span, message);
}
