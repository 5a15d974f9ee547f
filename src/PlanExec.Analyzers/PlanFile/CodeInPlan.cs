using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Reads the names and declarations that a plan writes in C# with the compiler's own parser, and tells where it does not understand them.</summary>
internal static class CodeInPlan
{
    /// <summary>The name that stands where a plan writes <c>*</c> or <c>...</c>, so that what it writes is C# of the same length.</summary>
    public const string Anything = "_";

    /// <summary>How C# in a plan is read. Not the project's options: the same plan must mean the same in every project.</summary>
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>As much as 1,500 lines; what is compared within one text is bounded by it.</summary>
    private const int MostCharacters = 65_536;

    private const string BeforeAttribute = "[";
    private const string ClosingParenthesisExpected = "CS1026";
    private const string BeforeMembers = "class Type{";

    /// <summary>Where the text of members begins in the syntax tree that is made of it.</summary>
    public static readonly int MembersStart = BeforeMembers.Length;

    private static readonly Regex anyArgument = new(@"(?<=[<,]\s*)\*(?=\s*[,>])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex fence = new(@"^[ \t]*((```|~~~)[^\s`]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    /// <summary>What is wrong with the C# of a plan, other than that of its items: one fault a text.</summary>
    public static IEnumerable<PlanFault> FindFaults(Plan plan)
    {
        var selections = plan.Patterns.SelectMany(pattern => new[] { pattern.Types, pattern.Members, pattern.Must, pattern.MustNot })
            .Concat(plan.Boundaries.Allow.Concat(plan.Boundaries.Forbid).SelectMany(rule => new[] { rule.FromTypes, rule.ToTypes }))
            .OfType<Selection>()
            .SelectMany(WithNested)
            .ToList();
        return selections.SelectMany(selection => NamesOf(selection.Type).Concat(NamesOf(selection.Returns).Where(name => !IsVoid(name))).Concat(NamesOf(selection.Takes)))
            .Select(TypeFault)
            .Concat(selections.SelectMany(selection => selection.Is).Select(text => OtherKeyFault(text) ?? TypeFault(text)))
            .Concat(plan.Items.SelectMany(item => item.Tests).Select(TestFault))
            .Concat(selections.SelectMany(selection => selection.With).Select(AttributeFault))
            .Concat(selections.Select(selection => selection.Have).OfType<PlanText>().Where(text => !text.IsCut).Select(MembersFault))
            .Concat(plan.Apis.SelectMany(api => api.Ban.Concat(api.Instead is { } instead ? [instead] : [])).Select(BannedName.FaultOf))
            .Concat(plan.Usings.Select(NamespaceFault))
            .OfType<PlanFault>();
    }

    /// <summary>The type that a text names; null where it has become a fault.</summary>
    public static TypeSyntax? TryParseType(PlanText text) => IsVoid(text)
        ? SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword))
        : TypeFault(text) is null ? ParseType(text.Text) : null;

    /// <summary>The attribute that a text writes; null where it has become a fault.</summary>
    public static AttributeSyntax? TryParseAttribute(PlanText text) =>
        AttributeFault(text) is null ? ParseAttribute(text.Text) : null;

    /// <summary>The members that a text declares, with <see cref="Anything"/> as type and name for any parameters; null where they have become a fault.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax>? TryParseMembers(PlanText text) =>
        !text.IsCut && MembersFault(text) is null ? ((TypeDeclarationSyntax)ParseMemberUnit(text.Text).Members[0]).Members : null;

    /// <summary>A type of a plan without faults.</summary>
    public static TypeSyntax ParseType(string text) => SyntaxFactory.ParseTypeName(anyArgument.Replace(text, Anything), options: Options);

    /// <summary>An attribute of a plan without faults.</summary>
    public static AttributeSyntax ParseAttribute(string text) => ((TypeDeclarationSyntax)ParseAttributeUnit(text).Members[0]).AttributeLists[0].Attributes[0];

    /// <summary>The declaration of a member of a plan without faults.</summary>
    public static MemberDeclarationSyntax ParseMember(string text) => ((TypeDeclarationSyntax)ParseMemberUnit(text).Members[0]).Members[0];

    private static CompilationUnitSyntax ParseAttributeUnit(string text) => Parse($"{BeforeAttribute}{anyArgument.Replace(text, Anything)}]class C;");

    private static CompilationUnitSyntax ParseMemberUnit(string text) =>
        Parse($"{BeforeMembers}{anyArgument.Replace(text.Replace("(...)", $"({Anything} {Anything})"), Anything)}\n}}");

    /// <summary>The first token of each body in declarations, and what to write in its place.</summary>
    public static IEnumerable<(SyntaxToken Token, string Remedy)> FindBodies(SyntaxNode declarations) => declarations.DescendantNodes()
        .Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax && node.Parent is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax)
        .Select(node => (node.GetFirstToken(), node.Parent is BasePropertyDeclarationSyntax ? "write '{ get; }' in its place" : "write ';' in its place"));

    private static IEnumerable<Selection> WithNested(Selection selection)
    {
        var nested = new[] { selection.Of, selection.Not, selection.Type?.Selection, selection.Returns?.Selection, selection.Takes?.Selection };
        return nested.OfType<Selection>().Concat(selection.All).Concat(selection.Any).SelectMany(WithNested).Prepend(selection);
    }

    private static IReadOnlyList<PlanText> NamesOf(TypeTest? test) => test?.Names ?? [];

    // A method may return it, though it is no type.
    private static bool IsVoid(PlanText name) => name.Text.Trim() == "void";

    private static PlanFault? TypeFault(PlanText text) =>
        ExcessFault(text) ?? FaultIn(text, ParseType(text.Text), 0, "is not the name of a type in C#");

    /// <summary>A word of another key of the vocabulary, where a base is named.</summary>
    private static PlanFault? OtherKeyFault(PlanText text) => text.Text.Trim() switch
    {
        "abstract" or "sealed" or "static" or "public" or "internal" or "private" or "protected" or "readonly" => Whole(text, "is a modifier, and no name of a type; write it under 'be'"),
        "class" or "struct" or "interface" or "enum" or "delegate" => Whole(text, "is a kind of type, and no name of one; write it under 'kind'"),
        _ => null,
    };

    private static PlanFault? TestFault(PlanText text) => text.Text.Trim().EndsWith(".cs", StringComparison.Ordinal)
        ? Whole(text, "is a file; write the name of the type, with its namespace and without '.cs'")
        : TypeFault(text);

    private static PlanFault? NamespaceFault(Located<string> name)
    {
        var text = new PlanText(name.Value, name.Span, offsets: null);
        return ExcessFault(text) ?? FaultIn(text, SyntaxFactory.ParseName(name.Value), 0, "is not a namespace in C#");
    }

    /// <summary>What is wrong with C# that is too long or too deep to be parsed.</summary>
    public static PlanFault? ExcessFault(PlanText text) => text.Text.Length > MostCharacters
        ? new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(0, 1), $"'{Short(text.Text)}' has more than 65,536 characters; divide it, such as into several items")
        : CodeDepth.FindExcess(text.Text) is var (position, fact)
        ? new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(position, 1), $"'{Short(text.Text)}' {fact}")
        : null;

    /// <summary>What is wrong with C# that stands between the fences of Markdown, as models and pages write it; null where it does not.</summary>
    public static PlanFault? FenceFault(PlanText text) => fence.Match(text.Text) is { Success: true } found
        ? new PlanFault(
            DiagnosticIds.UnknownKeyOrWrongValue,
            text.Locate(found.Groups[1].Index, found.Groups[1].Length),
            $"'{found.Groups[1].Value}' is a fence of Markdown, and no C#; remove the lines that begin with '{found.Groups[2].Value}', for a plan holds the C# alone")
        : null;

    private static PlanFault? AttributeFault(PlanText text)
    {
        if (ExcessFault(text) is { } deep)
        {
            return deep;
        }

        if (text.Text.TrimStart().StartsWith(BeforeAttribute, StringComparison.Ordinal))
        {
            return Whole(text, "is not an attribute in C# as a plan writes it; leave out '[' and ']'");
        }

        var root = ParseAttributeUnit(text.Text);
        if (root.GetFirstError() is { Id: not ClosingParenthesisExpected } error && error.Location.SourceSpan.Start - BeforeAttribute.Length >= text.Text.Length)
        {
            return Whole(text, "is not an attribute in C#; write its name, with those arguments that matter in parentheses");
        }

        return FaultIn(text, root, BeforeAttribute.Length, "is not an attribute in C#")
            ?? (root.Members is [TypeDeclarationSyntax { AttributeLists: [{ Attributes.Count: 1 }] }] ? null : Whole(text, "is more than one attribute; write a list"));
    }

    /// <summary>Members with <c>(...)</c> for any parameters and <c>&lt;*&gt;</c> for any argument, both made C# of the same length.</summary>
    private static PlanFault? MembersFault(PlanText text)
    {
        const string Fact = "is not understood as declarations of members";
        if ((ExcessFault(text) ?? FenceFault(text)) is { } deep)
        {
            return deep;
        }

        var root = ParseMemberUnit(text.Text);
        if (root.GetFirstError() is { } first && new CodeTokens(text.Text).FindMistyped(Math.Max(0, first.Location.SourceSpan.Start - BeforeMembers.Length)) is var (word, keyword))
        {
            return new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(word.SpanStart, word.Span.Length), $"'{Short(text.Text)}' {Fact}; did you mean '{keyword}' instead of '{word.Text}'?");
        }

        var fault = FaultIn(text, root, BeforeMembers.Length, Fact);
        var end = root.Members is [ClassDeclarationSyntax type, ..] ? type.CloseBraceToken.SpanStart - BeforeMembers.Length : text.Text.Length;
        if (end >= 0 && end < text.Text.Length && !(root.GetFirstError() is { } error && error.Location.SourceSpan.Start - BeforeMembers.Length < end))
        {
            // The brace that a plan's author has written ends the type that stands around the members only here.
            return new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(end, 1), $"'{Short(text.Text)}' {Fact}: this '}}' has no '{{' before it; remove it");
        }

        if (fault is not null || root.Members is not [ClassDeclarationSyntax { Members.Count: > 0 } members])
        {
            return fault ?? Whole(text, "declares no member; write one as it would stand in the type, without its body");
        }

        return FindBodies(members)
            .Select(body => new PlanFault(
                DiagnosticIds.UnknownKeyOrWrongValue,
                text.Locate(body.Token.SpanStart - BeforeMembers.Length, body.Token.Span.Length),
                $"'{Short(text.Text)}' holds a body, but a plan holds signatures only; {body.Remedy}"))
            .FirstOrDefault();
    }

    private static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot();

    /// <summary>What is wrong with C# that has been made of a text by putting something before and behind it; null where nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">What the parser made of it.</param>
    /// <param name="before">How many characters were put before it.</param>
    /// <param name="fact">What it is not.</param>
    public static PlanFault? FaultIn(PlanText text, SyntaxNode root, int before, string fact)
    {
        if (root.GetFirstError() is not { } error)
        {
            return null;
        }

        var start = Math.Min(Math.Max(0, error.Location.SourceSpan.Start - before), text.Text.Length);
        var isAtEnd = start >= text.Text.TrimEnd().Length;
        start = isAtEnd ? text.Text.TrimEnd().Length : start;
        var length = Math.Min(error.Location.SourceSpan.Length, text.Text.Length - start);
        var message = $"'{Short(text.Text)}' {fact}: {SyntaxErrorText.Of(error, root, before, isAtEnd)}";
        return new PlanFault(DiagnosticIds.UnknownKeyOrWrongValue, text.Locate(start, isAtEnd ? 0 : length), message);
    }

    /// <summary>A fault that concerns the whole of a text.</summary>
    public static PlanFault Whole(PlanText text, string fact) =>
        new(DiagnosticIds.UnknownKeyOrWrongValue, text.Span, $"'{Short(text.Text)}' {fact}");

    private static Diagnostic? GetFirstError(this SyntaxNode root) =>
        root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>A text as messages quote it, on one line and with at most so many characters.</summary>
    public static string Short(string text, int longest = 60)
    {
        var line = MessageText.OneLine(text);
        return line.Length <= longest ? line : line.Substring(0, longest) + "…";
    }
}
