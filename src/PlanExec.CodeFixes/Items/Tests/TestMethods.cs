using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PlanExec.Analyzers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>A test method that an item lacks.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">The sentence of the item's behaviour that it holds the code to; null where the item has none left.</param>
/// <param name="Subject">The type of the item that it tests.</param>
internal sealed record TestMethod(string Name, string? Sentence, INamedTypeSymbol Subject);

/// <summary>Finds and writes the test methods that an item lacks: one for each sentence of its behaviour that no test is named after.</summary>
internal sealed class TestMethods
{
    private readonly PlannedItem item;
    private readonly TestConvention convention;
    private readonly INamedTypeSymbol[] subjects;
    private readonly HashSet<string> written;

    /// <summary>Prepares the test methods of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="convention">How tests are written.</param>
    /// <param name="subjects">The item's types that tests can use, at least one.</param>
    /// <param name="written">The names of the methods that the item's tests have already.</param>
    public TestMethods(PlannedItem item, TestConvention convention, IEnumerable<INamedTypeSymbol> subjects, IEnumerable<string> written)
    {
        this.item = item;
        this.convention = convention;
        this.subjects = [.. subjects.OrderBy(type => type.TypeKind is TypeKind.Class or TypeKind.Struct ? 0 : 1)];
        this.written = new HashSet<string>(written, StringComparer.Ordinal);
    }

    /// <summary>The methods for one type of tests. It gets at least one, and the next type none that this one has.</summary>
    /// <param name="test">The simple name of the type.</param>
    /// <param name="taken">Names that a method of it can't have.</param>
    public IReadOnlyList<TestMethod> TakeFor(string test, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal) { test };
        var methods = new List<TestMethod>();
        foreach (var sentence in item.Item.Behavior.Select(line => MessageText.OneLine(line.Value)))
        {
            var name = TestMethodName.Of(sentence, convention.HasUnderscores);
            if (name.Length > 0 && written.Add(name))
            {
                methods.Add(new TestMethod(Take(name), sentence, SubjectOf(test, sentence)));
            }
        }

        if (methods.Count == 0)
        {
            var subject = SubjectOf(test, sentence: null);
            var title = item.Item.Title is { } stated ? TestMethodName.Of(stated.Value, convention.HasUnderscores) : "";
            methods.Add(new TestMethod(Take(title.Length > 0 ? title : TestMethodName.Of($"{subject.Name} does what is planned", convention.HasUnderscores)), Sentence: null, subject));
        }

        return methods;

        string Take(string name)
        {
            var free = TestMethodName.Free(name, used);
            used.Add(free);
            return free;
        }
    }

    /// <summary>A method that fails until it is written, and names what it is to test.</summary>
    public MemberDeclarationSyntax WriteStub(TestMethod method)
    {
        var exception = ParseExpression($"throw new global::System.NotImplementedException({Literal($"{item.Item.Id.Value}: test ")} + {NameOf(method.Subject)})");
        var declaration = MethodDeclaration(PredefinedType(Token(SyntaxKind.VoidKeyword)), Identifier(method.Name))
            .AddModifiers(Token(SyntaxKind.PublicKeyword))
            .WithExpressionBody(ArrowExpressionClause(exception))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
        return convention.Framework.Method is { } attribute ? Mark(declaration, attribute) : declaration;
    }

    /// <summary>A type that holds the methods.</summary>
    public ClassDeclarationSyntax WriteType(string name, IEnumerable<TestMethod> methods)
    {
        var declaration = ClassDeclaration(name)
            .AddModifiers(convention.IsSealed ? [Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.SealedKeyword)] : [Token(SyntaxKind.PublicKeyword)])
            .AddMembers([.. methods.Select(WriteStub)]);
        return (ClassDeclarationSyntax)(convention is { MarksType: true, Framework.Type: { } attribute } ? Mark(declaration, attribute) : declaration)
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static MemberDeclarationSyntax Mark(MemberDeclarationSyntax declaration, string attribute) =>
        declaration.WithAttributeLists(SingletonList(AttributeList(SingletonSeparatedList(Attribute(ParseName($"global::{attribute}"))))));

    /// <summary>What names a type at run time, in C# that older compilers know, too.</summary>
    private static string NameOf(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
        return type.Arity == 0 ? $"nameof({name})" : $"typeof({name}<{new string(',', type.Arity - 1)}>).Name";
    }

    /// <summary>The type that the sentence names, else the one that the test is named after, else the first.</summary>
    private INamedTypeSymbol SubjectOf(string test, string? sentence) =>
        subjects.FirstOrDefault(type => sentence is not null && NamesType(sentence, type.Name))
        ?? subjects.OrderByDescending(type => type.Name.Length).FirstOrDefault(type => test.StartsWith(type.Name, StringComparison.Ordinal))
        ?? subjects[0];

    private static bool NamesType(string sentence, string name) =>
        ParseTokens(sentence).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
