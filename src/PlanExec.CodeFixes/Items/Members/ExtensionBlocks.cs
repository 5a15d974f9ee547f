using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Extension blocks, which hold all that a class adds to one type.</summary>
internal static class ExtensionBlocks
{
    /// <summary>The block of the code into which a planned extension member goes; null where there is none for what it extends, or it is no extension member.</summary>
    public static TypeDeclarationSyntax? Find(MissingMember missing) => missing.Syntax.Parent is TypeDeclarationSyntax planned && PlannedMembers.IsExtension(planned)
        ? MemberPosition.PartsOf(missing.Container).SelectMany(MemberPosition.MembersOf).OfType<TypeDeclarationSyntax>().FirstOrDefault(block => AreSame(block, planned))
        : null;

    /// <summary>Whether both are blocks that extend the same type under the same name.</summary>
    public static bool AreSame(SyntaxNode one, SyntaxNode other) => PlannedMembers.IsExtension(one) && PlannedMembers.IsExtension(other) && HeadOf((TypeDeclarationSyntax)one) == HeadOf((TypeDeclarationSyntax)other);

    /// <summary>A block with the members of two.</summary>
    public static MemberDeclarationSyntax Join(MemberDeclarationSyntax one, MemberDeclarationSyntax other) => ((TypeDeclarationSyntax)one).AddMembers([.. ((TypeDeclarationSyntax)other).Members]);

    private static string HeadOf(TypeDeclarationSyntax block) => string.Join(" ", new SyntaxNode?[] { block.TypeParameterList, block.ParameterList }
        .Concat(block.ConstraintClauses)
        .OfType<SyntaxNode>()
        .Select(part => part.WithoutTrivia().NormalizeWhitespace().ToString()));
}
