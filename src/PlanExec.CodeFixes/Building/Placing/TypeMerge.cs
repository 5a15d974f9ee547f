using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace PlanExec.CodeFixes.Building;

/// <summary>Which members of an answered type go where: bodies into the stubs of the planned type, private members beside them, the rest nowhere.</summary>
internal sealed class TypeMerge
{
    private readonly TargetType target;
    private readonly TestDuty? tests;
    private readonly List<BuildFinding> findings = [];
    private readonly Dictionary<SyntaxNode, MemberDeclarationSyntax> filled = [];
    private readonly Dictionary<SyntaxNode, List<MemberDeclarationSyntax>> added = [];
    private readonly HashSet<SyntaxNode> stubs;

    /// <summary>Prepares the merge of one type.</summary>
    /// <param name="target">The type.</param>
    /// <param name="tests">What makes it a type of tests; null where it is the item's own.</param>
    public TypeMerge(TargetType target, TestDuty? tests)
    {
        this.target = target;
        this.tests = tests;
        stubs = [.. target.Parts.SelectMany(part => part.Stubs)];
    }

    /// <summary>Members of the planned type, each with what takes its place.</summary>
    public IReadOnlyDictionary<SyntaxNode, MemberDeclarationSyntax> Filled => filled;

    /// <summary>Declarations of types, each with the members it gets.</summary>
    public IReadOnlyDictionary<SyntaxNode, List<MemberDeclarationSyntax>> Added => added;

    /// <summary>What keeps the answer from being placed.</summary>
    public IReadOnlyList<BuildFinding> Findings => findings;

    /// <summary>Places the members of an answered type.</summary>
    public void Add(MemberDeclarationSyntax answered)
    {
        if (answered is TypeDeclarationSyntax type)
        {
            Merge([.. target.Parts.Select(part => part.Syntax).OfType<TypeDeclarationSyntax>()], type);
        }
    }

    /// <summary>Tells which stubs the answer left.</summary>
    public void Finish()
    {
        foreach (var left in target.Parts.SelectMany(part => part.Stubs).Where(stub => !filled.ContainsKey(stub)))
        {
            if (!findings.Any(finding => finding.Id == FindingIds.Different && finding.Message.Contains(Quote(left))))
            {
                Report(FindingIds.Stub, $"The answer does not implement {Quote(left)}; implement it.", left);
            }
        }
    }

    private void Merge(TypeDeclarationSyntax[] parts, TypeDeclarationSyntax answered)
    {
        CheckHeader(parts, answered);
        var standing = parts.SelectMany(part => part.Members).ToLookup(MemberSignature.KeyOf);
        foreach (var member in answered.Members)
        {
            var existing = standing[MemberSignature.KeyOf(member)].ToArray();
            if (member is TypeDeclarationSyntax nested && existing.OfType<TypeDeclarationSyntax>().ToArray() is { Length: > 0 } nestedParts)
            {
                Merge(nestedParts, nested);
            }
            else if (tests is not null && member is MethodDeclarationSyntax test && FindTest(test, standing.SelectMany(group => group)) is { } lacking)
            {
                FillTest(lacking, test);
            }
            else if (existing.FirstOrDefault(stubs.Contains) is { } stub)
            {
                Fill(stub, member);
            }
            else if (existing.Length > 0)
            {
                // What stands there is kept: it is written by hand, or follows from the plan and may be written another way.
                if (target.IsNew)
                {
                    Fill(existing[0], member);
                }
            }
            else
            {
                AddMember(parts, member, standing.SelectMany(group => group));
            }
        }
    }

    /// <summary>A test keeps its name; what it takes, and when it ends, is its own business.</summary>
    private MethodDeclarationSyntax? FindTest(MethodDeclarationSyntax answered, IEnumerable<MemberDeclarationSyntax> standing) => standing
        .OfType<MethodDeclarationSyntax>()
        .FirstOrDefault(stub => stubs.Contains(stub) && !filled.ContainsKey(stub) && stub.Identifier.ValueText == answered.Identifier.ValueText);

    private void FillTest(MethodDeclarationSyntax stub, MethodDeclarationSyntax answered)
    {
        if (TestDuty.IsTest(answered))
        {
            filled[stub] = MemberFill.FillTest(stub, answered);
        }
        else
        {
            Report(FindingIds.Different, $"{Quote(answered)} is no test: declare it 'public void' or 'public async Task', without type parameters.", answered);
        }
    }

    private void Fill(MemberDeclarationSyntax stub, MemberDeclarationSyntax member)
    {
        if (stub is BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        {
            return;
        }

        if (MemberDifference.Find(stub, member) is { } difference)
        {
            Report(FindingIds.Different, $"{Quote(member)} {difference}; declare it as planned.", member);
        }
        else if (MemberFill.Fill(stub, member, keepsWritten: !target.IsNew) is { } body)
        {
            filled[stub] = body;
        }
        else
        {
            Report(FindingIds.Different, $"{Quote(member)} is not declared with the accessors that are planned; declare it with those, and what only this type needs as 'private'.", member);
        }
    }

    private void AddMember(TypeDeclarationSyntax[] parts, MemberDeclarationSyntax member, IEnumerable<MemberDeclarationSyntax> standing)
    {
        var name = MemberSignature.NameOf(member);
        var isStatic = member is ConstructorDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword);
        if (!isStatic && standing.FirstOrDefault(other => stubs.Contains(other) && MemberSignature.NameOf(other) == name && other.Kind() == member.Kind()) is { } meant)
        {
            Report(FindingIds.Different, $"{Quote(member)} has another signature than the planned {Quote(meant)}; declare it as planned.", member);
        }
        else if (!IsPrivate(member) && !IsOfTests(member))
        {
            Report(FindingIds.Unplanned, $"{Quote(member)} is not planned and not private; {(member is DestructorDeclarationSyntax ? "" : "make it private, or ")}leave it out.", member);
        }
        else
        {
            var home = parts.FirstOrDefault(part => part.Members.Any(stubs.Contains)) ?? parts[0];
            if (!added.TryGetValue(home, out var list))
            {
                added.Add(home, list = []);
            }

            list.Add(member.WithAdditionalAnnotations(MemberFill.Placed, Simplifier.Annotation));
        }
    }

    /// <summary>The header that stands there is kept, so an answer may repeat it or leave it out, but not say more.</summary>
    private void CheckHeader(TypeDeclarationSyntax[] parts, TypeDeclarationSyntax answered)
    {
        var bases = new HashSet<string>(parts.SelectMany(part => part.BaseList?.Types.Select(type => MemberSignature.TextOf(type.Type)) ?? []), StringComparer.Ordinal);
        if (answered.BaseList?.Types.FirstOrDefault(type => !bases.Contains(MemberSignature.TextOf(type.Type))) is { } other)
        {
            Report(FindingIds.Different, $"Type '{answered.Identifier.ValueText}' derives from '{other}', which is not planned; declare it as planned.", answered);
        }

        if (answered.ParameterList is { } parameters && !parts.Any(part => Parameters(part.ParameterList) == Parameters(parameters)))
        {
            Report(FindingIds.Different, $"Type '{answered.Identifier.ValueText}' has the parameters '{parameters}', which are not planned; declare it as planned.", answered);
        }

        if (parts[0].Kind() != answered.Kind() && !answered.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Report(FindingIds.Different, $"Type '{answered.Identifier.ValueText}' is planned as '{parts[0].Keyword.Text}'; declare it as planned.", answered);
        }

        var planned = SyntaxFactory.List(parts.SelectMany(part => part.AttributeLists));
        if (MemberDifference.DifferenceOfAttributes(planned, answered.AttributeLists) is { } difference)
        {
            Report(FindingIds.Unplanned, $"Type '{answered.Identifier.ValueText}' {difference}; leave it out.", answered);
        }

        if (answered.Modifiers.FirstOrDefault(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !parts.Any(part => part.Modifiers.Any(modifier.Kind()))) is { RawKind: not 0 } unplanned)
        {
            Report(FindingIds.Different, $"Type '{answered.Identifier.ValueText}' is declared '{unplanned.Text}', which is not planned; declare it as planned.", answered);
        }
    }

    /// <summary>Further tests, and what prepares them.</summary>
    private bool IsOfTests(MemberDeclarationSyntax member) => tests is not null && member switch
    {
        MethodDeclarationSyntax method => TestDuty.IsMarked(method) && TestDuty.IsTest(method),
        ConstructorDeclarationSyntax constructor => target.IsNew && constructor is { ParameterList.Parameters.Count: 0, Initializer: null },
        _ => false,
    };

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        member is not DestructorDeclarationSyntax
        && member is not MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
        && member is not BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
        && !member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private static string Parameters(ParameterListSyntax? parameters) => parameters is null
        ? ""
        : string.Join(",", parameters.Parameters.Select(parameter => $"{MemberSignature.TextOf(parameter.Type)} {parameter.Identifier.ValueText}"));

    private static string Quote(MemberDeclarationSyntax member) => $"'{MemberSignature.NameOf(member)}{MemberSignature.ParametersOf(member)?.WithoutTrivia()}'";

    private void Report(string id, string message, SyntaxNode place) => findings.Add(new BuildFinding(id, Analyzers.MessageText.OneLine(message), SourceLine.At(place.SyntaxTree.GetText(), FirstTokenOf(place).SpanStart)));

    private static SyntaxToken FirstTokenOf(SyntaxNode node) => node.GetFirstToken();
}
