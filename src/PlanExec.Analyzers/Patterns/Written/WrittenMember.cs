using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>The declaration of a member as a plan writes it. What it does not say may be as it likes.</summary>
internal sealed class WrittenMember
{
    private readonly IReadOnlyList<ElementModifier> modifiers;
    private readonly IReadOnlyList<WrittenAttribute> attributes;
    private readonly WrittenSignature signature;

    /// <summary>Where in the text the word stands that stands for the name of any type.</summary>
    private readonly int? self;

    private WrittenMember(MemberDeclarationSyntax syntax, WrittenSignature signature, PlanText text)
    {
        this.signature = signature;
        modifiers = Modifiers.In(syntax.Modifiers);
        attributes = [.. syntax.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => new WrittenAttribute(attribute))];

        // The parser has replaced what is not C# by as many characters, behind the beginning of a type.
        var start = Math.Min(syntax.SpanStart - CodeInPlan.MembersStart, text.Text.Length);
        var length = Math.Min(syntax.Span.Length, text.Text.Length - start);
        Text = text.Text.Substring(start, length);
        self = syntax is ConstructorDeclarationSyntax { Identifier: { ValueText: WrittenSignature.Self, SpanStart: var place } } ? place - syntax.SpanStart : null;
        Span = text.Locate(start, length);
    }

    /// <summary>The declaration, as it is written.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public PlanSpan Span { get; }

    /// <summary>Reads declarations; null where they are no C#, which is a fault of its own.</summary>
    public static IReadOnlyList<WrittenMember>? TryRead(PlanText text) => CodeInPlan.TryParseMembers(text)?
        .SelectMany(syntax => WrittenSignature.Read(syntax).Select(signature => new WrittenMember(syntax, signature, text)))
        .ToList();

    /// <summary>The declaration as it would stand in a type.</summary>
    public string TextIn(ISymbol type) => self is { } place ? Text.Remove(place, WrittenSignature.Self.Length).Insert(place, type.Name) : Text;

    /// <summary>Whether a type has the member, declared or inherited.</summary>
    public bool IsIn(INamedTypeSymbol type) => FindIn(type) is not null;

    /// <summary>The member of the type, declared or inherited; null where it has none.</summary>
    public ISymbol? FindIn(INamedTypeSymbol type) => Named(type).FirstOrDefault(member => Fits(member, type));

    /// <summary>A member of the type that bears the name, but is declared otherwise; null where there is none.</summary>
    public ISymbol? FindOther(INamedTypeSymbol type) => Named(type).FirstOrDefault(member => !Fits(member, type));

    private bool Fits(ISymbol member, INamedTypeSymbol self) =>
        signature.Fits(member, self)
        && modifiers.All(modifier => Modifiers.Has(member, modifier))
        && attributes.All(attribute => member.GetAttributes().Any(attribute.Fits));

    private IEnumerable<ISymbol> Named(INamedTypeSymbol type) => signature.IsInherited
        ? signature.Named(type)
            .Concat(type.SelfAndBases().Skip(1).SelectMany(signature.Named).Where(member => member.DeclaredAccessibility != Accessibility.Private))
            .Concat(type.TypeKind == TypeKind.Interface ? type.AllInterfaces.SelectMany(signature.Named) : [])
        : signature.Named(type);
}
