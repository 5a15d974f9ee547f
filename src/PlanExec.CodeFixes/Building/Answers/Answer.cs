using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>The C# of an answer, parsed: the declarations it brings and the namespaces they need.</summary>
/// <param name="Usings">The namespaces that it imports.</param>
/// <param name="Types">The types that it declares, each with the namespace it states.</param>
internal sealed record Answer(IReadOnlyList<string> Usings, IReadOnlyList<AnsweredType> Types);

/// <summary>A type that an answer declares.</summary>
/// <param name="Syntax">The declaration.</param>
/// <param name="Namespace">The namespace that the answer states for it; null where it states none.</param>
internal sealed record AnsweredType(MemberDeclarationSyntax Syntax, string? Namespace);
