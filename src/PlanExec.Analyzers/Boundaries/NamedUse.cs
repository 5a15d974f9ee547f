using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A place in source that names a type of a component, or a member of such a type.</summary>
/// <param name="Token">The narrowest token that does.</param>
/// <param name="Target">The type or member.</param>
/// <param name="To">The component that owns it.</param>
internal readonly record struct NamedUse(SyntaxToken Token, ISymbol Target, Component To);
