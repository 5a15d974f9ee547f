using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Reads the declarations in the <c>code</c> of an item, and tells what is wrong with them.</summary>
internal sealed class PlannedItemReader
{
    private const string OpeningBraceExpected = "CS1514";
    private const string ClosingBraceExpected = "CS1513";
    private const string StatementBehindType = "CS8803";

    // A plan writes 'add;' and 'remove;', for it holds no bodies.
    private const string AccessorOfEventNeedsBody = "CS0073";

    // Not the project's options: the same plan must mean the same in every project.
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview, DocumentationMode.None);
    private static readonly string[] kindsOfType = ["class", "struct", "record", "interface", "enum", "delegate"];

    private readonly PlannedItem item;
    private readonly PlanText code;
    private readonly Dictionary<(string MetadataName, string? Namespace), (int Position, List<TypeDeclarationSyntax> More)> additions = [];
    private readonly ImmutableArray<PlannedType>.Builder types = ImmutableArray.CreateBuilder<PlannedType>();
    private readonly ImmutableArray<PlanFault>.Builder faults = ImmutableArray.CreateBuilder<PlanFault>();

    public PlannedItemReader(PlannedItem item, PlanText code)
    {
        this.item = item;
        this.code = code;
        if (CodeInPlan.ExcessFault(code) is { } deep)
        {
            (Usings, Types, Faults) = ([], [], [deep]);
            return;
        }

        var root = CSharpSyntaxTree.ParseText(code.Text, parseOptions).GetCompilationUnitRoot();
        Usings = [.. root.Usings];
        var error = root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != AccessorOfEventNeedsBody);
        if (error is not null && root.Members.FirstOrDefault(IsNoType) is { } outside && (outside.SpanStart <= error.Location.SourceSpan.Start || error.Id == StatementBehindType))
        {
            ReportNoType(outside, declaresNone: !root.Members.Any(member => !IsNoType(member)));
        }
        else if (error is not null)
        {
            // One mistake often brings several syntax errors after it; the first is the one to mend.
            var isAtEnd = error.Location.SourceSpan.Start >= code.Text.TrimEnd().Length;
            var explanation = error.Id == OpeningBraceExpected
                ? "the declaration has no end; write ';' there, or its members between '{' and '}'"
                : SyntaxErrorText.Of(error, root, isAtEnd: isAtEnd && error.Id != ClosingBraceExpected);
            Report(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length, $"The C# of item '{item.Item.Id}' is not understood: {explanation}");
        }
        else if (root.Members.Count == 0)
        {
            faults.Add(Fault(code.Span, $"The code of item '{item.Item.Id}' declares no type; write the declaration of the type that must come to exist, without bodies"));
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

    /// <summary>What is wrong with the code.</summary>
    public ImmutableArray<PlanFault> Faults { get; }

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
                    ReportNoType(member, declaresNone: false);
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

    private static bool IsNoType(MemberDeclarationSyntax member) => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>Reports what is neither a type nor a namespace.</summary>
    /// <param name="member">What it is to the parser.</param>
    /// <param name="declaresNone">Whether nothing else in the code is one, so that it may be no C# at all.</param>
    private void ReportNoType(MemberDeclarationSyntax member, bool declaresNone)
    {
        var isLong = member.ToString().Contains('\n');
        var span = isLong ? member.GetFirstToken().Span : member.Span;
        var remedy = MistypedKind(member) is var (word, near) ? $"did you mean '{near}' instead of '{word}'?"
            : declaresNone && member.GetLastToken().Kind() is not (SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken) ? "write declarations such as 'public sealed class Name;', and what is no C# under 'title' or 'behavior'"
            : "put it into the declaration of the type it belongs to";
        Report(span.Start, span.Length, $"The code of item '{item.Item.Id}' must be declarations of types, and '{CodeInPlan.Short(member.ToString())}' is none; {remedy}");
    }

    /// <summary>A mistyped <c>class</c> is the type of a field or a variable to the parser.</summary>
    private static (string Word, string Near)? MistypedKind(MemberDeclarationSyntax member)
    {
        var word = member.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken));
        return word.GetNextToken().IsKind(SyntaxKind.IdentifierToken) && NearMatch.Find(word.ValueText, kindsOfType) is { } near ? (word.ValueText, near) : null;
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
