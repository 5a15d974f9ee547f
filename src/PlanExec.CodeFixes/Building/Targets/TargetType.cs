using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>A planned type where it stands in the scaffolded solution.</summary>
/// <param name="Planned">What the plan says about it.</param>
/// <param name="Namespace">The namespace in which it stands; empty for the global one.</param>
/// <param name="IsNew">Whether the item brings it: nothing in it is written by hand.</param>
/// <param name="Parts">Its declarations.</param>
internal sealed record TargetType(PlannedType Planned, string Namespace, bool IsNew, IReadOnlyList<TargetPart> Parts)
{
    /// <summary>Whether something of it is to be written.</summary>
    public bool HasStubs => Parts.Any(part => part.Stubs.Count > 0);
}

/// <summary>A declaration of a planned type.</summary>
/// <param name="Document">The file.</param>
/// <param name="Syntax">The declaration, in the tree of the scaffolded solution.</param>
/// <param name="Stubs">What in it, and in the types nested in it, is to be written.</param>
internal sealed record TargetPart(DocumentId Document, MemberDeclarationSyntax Syntax, IReadOnlyList<MemberDeclarationSyntax> Stubs);
