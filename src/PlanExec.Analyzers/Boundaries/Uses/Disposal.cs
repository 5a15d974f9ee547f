using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PlanExec.Analyzers.Uses;

/// <summary>What <c>using</c> calls when it is done with something.</summary>
internal static class Disposal
{
    /// <summary>The types of what a <c>using</c> disposes of, each once.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(IOperation resources) => (resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Symbol.Type)
            : resources.Type is { } type ? [type] : [])
        .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>The method of the interface with what implements it; of a type that has the method alone, that.</summary>
    public static IEnumerable<ISymbol> MethodsOf(ITypeSymbol type, bool isAsynchronous, Compilation compilation)
    {
        var name = isAsynchronous ? "DisposeAsync" : nameof(IDisposable.Dispose);
        if (compilation.GetTypeByMetadataName(isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable")?.GetMembers(name).FirstOrDefault() is { } declared
            && compilation.ClassifyCommonConversion(type, declared.ContainingType).IsImplicit)
        {
            return type.FindImplementationForInterfaceMember(declared) is { } own && !SymbolEqualityComparer.Default.Equals(own, declared) ? [declared, own] : [declared];
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)) is { } method)
            {
                return [method];
            }
        }

        return [];
    }
}
