using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>A type that is to be written, where it stands in the scaffolded solution.</summary>
/// <param name="Declaration">Its declaration, as planned or as scaffolded.</param>
/// <param name="Namespace">The namespace in which it stands; empty for the global one.</param>
/// <param name="IsNew">Whether the item brings it: nothing in it is written by hand.</param>
/// <param name="Parts">Its declarations.</param>
internal sealed record TargetType(MemberDeclarationSyntax Declaration, string Namespace, bool IsNew, IReadOnlyList<TargetPart> Parts)
{
    /// <summary>Its simple name.</summary>
    public string Name => DeclaredName.Of(Declaration).ValueText;

    /// <summary>Whether something of it is to be written.</summary>
    public bool HasStubs => Parts.Any(part => part.Stubs.Count > 0);
}

/// <summary>A declaration of such a type.</summary>
/// <param name="Document">The file.</param>
/// <param name="Syntax">The declaration, in the tree of the scaffolded solution.</param>
/// <param name="Stubs">What in it, and in the types nested in it, is to be written.</param>
internal sealed record TargetPart(DocumentId Document, MemberDeclarationSyntax Syntax, IReadOnlyList<MemberDeclarationSyntax> Stubs);
