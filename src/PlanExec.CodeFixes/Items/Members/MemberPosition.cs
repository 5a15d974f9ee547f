using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>Where a member goes in a type that exists: behind the one that the plan has before it, else before the one that it has behind it, else behind the last of its kind.</summary>
/// <param name="Part">The declaration of the type, of several the one that people have written and that holds the neighbours.</param>
/// <param name="Index">How many members of that declaration stand before it.</param>
internal sealed record MemberPosition(BaseTypeDeclarationSyntax Part, int Index)
{
    /// <summary>The position; null where people have written no part of the type.</summary>
    /// <param name="missing">The member.</param>
    /// <param name="written">As it is going to be written.</param>
    /// <param name="block">The extension block of the type that it goes into; null for the type itself.</param>
    public static MemberPosition? Find(MissingMember missing, MemberDeclarationSyntax written, TypeDeclarationSyntax? block) => Wanted(missing, written, block is null ? PartsOf(missing.Container) : [block]) is { } wanted
        ? wanted with { Index = ConditionalMembers.Outside(wanted.Part, MembersOf(wanted.Part), BeforeTold(wanted.Part, wanted.Index)) }
        : null;

    /// <summary>Of an enum the first place from an index on where no value behind it changes: the end, or before one that is written out.</summary>
    private static int BeforeTold(BaseTypeDeclarationSyntax part, int index)
    {
        while (part is EnumDeclarationSyntax values && index < values.Members.Count && values.Members[index].EqualsValue is null)
        {
            index++;
        }

        return index;
    }

    private static MemberPosition? Wanted(MissingMember missing, MemberDeclarationSyntax written, BaseTypeDeclarationSyntax[] parts)
    {
        if (parts.Length == 0)
        {
            return null;
        }

        foreach (var (neighbours, offset) in new[] { (missing.Before, 1), (missing.After, 0) })
        {
            foreach (var position in neighbours.SelectMany(Declarations.WrittenSyntaxOf).Select(declaration => Beside(declaration, parts, offset)))
            {
                if (position is not null)
                {
                    return position;
                }
            }
        }

        return new MemberPosition(parts[0], IndexByKind(MembersOf(parts[0]), RankOf(written)));
    }

    /// <summary>The parts of a type that people have written, by path.</summary>
    public static BaseTypeDeclarationSyntax[] PartsOf(INamedTypeSymbol type) =>
        [.. Declarations.WrittenSyntaxOf(type).OfType<BaseTypeDeclarationSyntax>().OrderBy(part => part.SyntaxTree.FilePath, StringComparer.Ordinal)];

    /// <summary>The members of a declaration, values of an enum included.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax> MembersOf(BaseTypeDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax declaration => declaration.Members,
        EnumDeclarationSyntax declaration => declaration.Members.ToArray<MemberDeclarationSyntax>(),
        _ => Array.Empty<MemberDeclarationSyntax>(),
    };

    private static MemberPosition? Beside(SyntaxNode declaration, BaseTypeDeclarationSyntax[] parts, int offset)
    {
        // A member of an extension block stands in the block, and that in the type.
        for (var member = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(); member?.Parent is BaseTypeDeclarationSyntax container; member = container)
        {
            if (parts.Contains(container))
            {
                return new MemberPosition(container, MembersOf(container).Count(other => other.SpanStart < member.SpanStart) + offset);
            }
        }

        return null;
    }

    private static int IndexByKind(IReadOnlyList<MemberDeclarationSyntax> members, int rank)
    {
        for (var index = members.Count; index > 0; index--)
        {
            if (RankOf(members[index - 1]) <= rank)
            {
                return index;
            }
        }

        return 0;
    }

    private static int RankOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) ? 0 : 1,
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? 2 : 3,
        DestructorDeclarationSyntax => 4,
        DelegateDeclarationSyntax => 5,
        EventFieldDeclarationSyntax or EventDeclarationSyntax => 6,
        PropertyDeclarationSyntax => 7,
        IndexerDeclarationSyntax => 8,
        MethodDeclarationSyntax => 9,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => 10,
        _ => 11,
    };
}
