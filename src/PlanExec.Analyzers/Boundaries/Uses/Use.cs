using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>A place in source where code uses something that the plan speaks about.</summary>
/// <param name="Token">The narrowest token that names it, or brings it in.</param>
/// <param name="Symbol">The type or member that is named, or the type that comes in.</param>
/// <param name="To">What the plan speaks about.</param>
/// <param name="IsInferred">Whether it comes in without being named.</param>
internal readonly record struct Use(SyntaxToken Token, ISymbol Symbol, UseTarget To, bool IsInferred);
