using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PlanExec.Analyzers.Uses;

/// <summary>What comes in with lambdas, and with methods that are not called but made delegates.</summary>
internal static class DelegateEntries
{
    /// <summary>A method that is not called but made a delegate: what it returns comes in as with a call, unless what it is made for says so.</summary>
    public static Entry OfResult(IMethodReferenceOperation reference) => new(reference, EntryToken.Of(reference.Syntax))
    {
        Brought = TypeParts.In(reference.Method.ReturnType),
        Operands = [reference.Instance],
        Declared = reference.Method,
        IsMadeForTarget = true,
    };

    /// <summary>The parameters of a lambda whose types are not written.</summary>
    public static IEnumerable<Entry> OfParameters(IAnonymousFunctionOperation function)
    {
        foreach (var parameter in function.Symbol.Parameters)
        {
            var syntax = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            if (syntax is not ParameterSyntax { Type: not null })
            {
                yield return new Entry(function, syntax is null ? EntryToken.Of(function.Syntax) : EntryToken.OfDeclared(syntax))
                {
                    Brought = TypeParts.In(parameter.Type),
                    IsMadeForTarget = true,
                };
            }
        }
    }

    /// <summary>A delegate that is made of a lambda or a method; <c>new D(…)</c> names its type. What a lambda returns has its type from there.</summary>
    public static IEnumerable<Entry> Of(IDelegateCreationOperation creation)
    {
        if (creation is { Syntax: ObjectCreationExpressionSyntax } or { Type: null })
        {
            yield break;
        }

        var entry = new Entry(creation, EntryToken.Of(creation.Syntax))
        {
            Operands = creation.Target is IMethodReferenceOperation { Instance: { } instance } ? [instance] : [],
            IsMadeForTarget = true,
        };
        var parts = TypeParts.In(creation.Type).ToLookup(part => SymbolEqualityComparer.Default.Equals(part.OriginalDefinition, creation.Type.OriginalDefinition));
        yield return entry with { Brought = parts[true] };
        yield return entry with { Brought = parts[false], Operands = entry.Operands.Concat(ResultsOf(creation.Target)) };
    }

    /// <summary>What a lambda returns, by its expression or its statements; nothing of a lambda whose return type is written, and of a method.</summary>
    private static IEnumerable<IOperation?> ResultsOf(IOperation function) =>
        function is IAnonymousFunctionOperation lambda && EnclosingFunction.InfersResult(lambda.Syntax)
            ? lambda.Body.Descendants().OfType<IReturnOperation>().Where(result => FunctionOf(result) == lambda).Select(result => result.ReturnedValue)
            : [];

    private static IOperation? FunctionOf(IOperation operation)
    {
        var current = operation.Parent;
        while (current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            current = current.Parent;
        }

        return current;
    }
}
