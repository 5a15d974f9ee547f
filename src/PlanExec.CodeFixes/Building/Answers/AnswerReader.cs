using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Reads an answer as C#: whole types, or whole members of the one type that lacks some.</summary>
internal sealed class AnswerReader
{
    private readonly BuildTarget target;
    private readonly CSharpParseOptions options;
    private readonly List<BuildFinding> findings = [];
    private readonly List<string> usings = [];
    private readonly List<AnsweredType> types = [];

    private AnswerReader(BuildTarget target)
    {
        this.target = target;
        options = (target.Project.ParseOptions as CSharpParseOptions ?? CSharpParseOptions.Default).WithKind(SourceCodeKind.Regular);
    }

    /// <summary>The parsed answer; findings where it is none.</summary>
    public static (Answer? Answer, IReadOnlyList<BuildFinding> Findings) Read(string text, BuildTarget target)
    {
        var reader = new AnswerReader(target);
        var (code, fault) = AnswerText.FaultOf(text) is { } hidden ? (null, hidden) : reader.IsBareCode(text) ? (text.Replace("\r\n", "\n").Replace('\r', '\n'), null) : AnswerText.FindBlock(text);
        if (code is null)
        {
            return (null, [new BuildFinding(FindingIds.Unreadable, fault!)]);
        }

        if (SecretShapes.FindIn(code) is [var secret, ..])
        {
            return (null, [new BuildFinding(FindingIds.Refused, $"The answer holds what looks like {secret.Noun}; leave it out, and let who builds the object hand it over.")]);
        }

        reader.Read(code.Replace("\n", target.LineBreak));
        return reader.findings.Count > 0 ? (null, reader.findings) : (new Answer(reader.usings, reader.types), []);
    }

    /// <summary>Whether an answer is declarations and nothing else, which some models do not fence.</summary>
    private bool IsBareCode(string text)
    {
        if (text.Contains("```") || text.Contains("~~~") || CodeDepth.FindExcess(text) is not null)
        {
            return false;
        }

        var root = CSharpSyntaxTree.ParseText(text, options).GetCompilationUnitRoot();
        return root.Members.Count > 0 && FirstErrorOf(root) is null && !root.Members.Any(member => member is GlobalStatementSyntax or IncompleteMemberSyntax);
    }

    private void Read(string code)
    {
        if (CodeDepth.FindExcess(code) is var (_, excess))
        {
            Report(FindingIds.Unreadable, $"The answer {excess}.", null);
            return;
        }

        var root = CSharpSyntaxTree.ParseText(code, options).GetCompilationUnitRoot();
        if (root.ContainsDirectives)
        {
            foreach (var directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
            {
                Report(FindingIds.Refused, "An answer may hold no preprocessor directive; leave it out.", directive.ToString());
            }

            return;
        }

        if (root.Members.All(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        {
            ReadUnit(root);
        }
        else
        {
            ReadMembers(code, root);
        }
    }

    private void ReadUnit(CompilationUnitSyntax root)
    {
        if (FirstErrorOf(root) is { } error)
        {
            ReportSyntax(error, root);
            return;
        }

        ReadUsings(root.Usings, root.Externs);
        foreach (var attributes in root.AttributeLists)
        {
            Report(FindingIds.Unplanned, "An answer may not hold attributes of an assembly or module; leave them out.", attributes.ToString());
        }

        ReadTypes(root.Members, qualifiedNamespace: null);
        if (types.Count == 0 && findings.Count == 0)
        {
            Report(FindingIds.Unreadable, "The fenced block of the answer declares nothing; answer with the item's code.");
        }
    }

    private void ReadTypes(SyntaxList<MemberDeclarationSyntax> members, string? qualifiedNamespace)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax nested)
            {
                ReadUsings(nested.Usings, nested.Externs);
                ReadTypes(nested.Members, qualifiedNamespace is null ? nested.Name.ToString() : $"{qualifiedNamespace}.{nested.Name}");
            }
            else
            {
                types.Add(new AnsweredType(member, qualifiedNamespace));
            }
        }
    }

    /// <summary>Members alone belong to the one type that lacks some.</summary>
    private void ReadMembers(string code, CompilationUnitSyntax root)
    {
        if (target.Types.Where(type => type.HasStubs).ToArray() is not [{ Declaration: TypeDeclarationSyntax planned }])
        {
            Report(FindingIds.Different, "The answer holds members without their type, and several types of the item lack some; answer with whole types.");
            return;
        }

        var start = root.Usings.Count == 0 ? 0 : root.Usings.FullSpan.End;
        ReadUsings(root.Usings, root.Externs);
        var keyword = planned.Keyword.Text == "interface" ? "interface" : planned.Keyword.Text == "struct" ? "struct" : "class";
        var wrapped = CSharpSyntaxTree.ParseText($"partial {keyword} {planned.Identifier.Text}{planned.TypeParameterList}\n{{\n{code.Substring(start)}\n}}", options).GetCompilationUnitRoot();
        if (FirstErrorOf(wrapped) is { } error)
        {
            // The block was meant to be a whole file where it holds types: its own error says more.
            var isFile = FirstErrorOf(root) is not null && root.Members.Any(member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);
            ReportSyntax(isFile ? FirstErrorOf(root)! : error, isFile ? root : wrapped);
        }
        else if (wrapped.Members is [TypeDeclarationSyntax only])
        {
            types.Add(new AnsweredType(only, Namespace: null));
        }
        else
        {
            Report(FindingIds.Unreadable, "The answer is neither whole types nor whole members; answer with the whole declarations that the item plans.");
        }
    }

    private void ReadUsings(SyntaxList<UsingDirectiveSyntax> directives, SyntaxList<ExternAliasDirectiveSyntax> externs)
    {
        foreach (var alias in externs)
        {
            Report(FindingIds.Refused, "An answer may hold no extern alias; leave it out.", alias.ToString());
        }

        foreach (var directive in directives)
        {
            if (directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0, UnsafeKeyword.RawKind: 0, Name: { } name })
            {
                usings.Add(name.WithoutTrivia().ToString());
            }
            else
            {
                Report(FindingIds.Refused, "An answer may import namespaces only, by plain using directives; name the type where it is used.", directive.ToString());
            }
        }
    }

    private static Diagnostic? FirstErrorOf(SyntaxNode root) => root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private void ReportSyntax(Diagnostic error, SyntaxNode root) => Report(
        error.Id,
        $"The answer is not whole C#: {SyntaxErrorText.Of(error, root)}.",
        SourceLine.At(root.SyntaxTree.GetText(), error.Location.SourceSpan.Start));

    private void Report(string id, string message, string? line = null) => findings.Add(new BuildFinding(id, message, line is null ? null : SourceLine.Shorten(line)));
}
