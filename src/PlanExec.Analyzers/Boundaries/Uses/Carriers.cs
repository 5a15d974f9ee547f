using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What comes in, and how heavy the use is: what carries it must be as heavy.</summary>
internal readonly record struct Incoming(UseTarget Target, int Weight);

/// <summary>Tells which operations and declarations carry something already that the plan speaks about, seen from the code of one component.</summary>
/// <param name="targets">What the plan speaks about.</param>
/// <param name="from">The component whose code it is; null for code of none.</param>
/// <param name="weightOf">How heavy the use of a type is; 0 where it is not told.</param>
internal sealed class Carriers(UseTargets targets, Component? from, Func<INamedTypeSymbol, UseTarget, int> weightOf)
{
    /// <summary>Whether the value of an operand, before it is converted, is made of a type of what is used.</summary>
    public bool Carries(IOperation? operand, Incoming to) => operand switch
    {
        null => false,
        IConversionOperation { IsImplicit: true } conversion => Carries(conversion.Operand, to),
        IArgumentOperation argument => Carries(argument.Value, to),
        IDefaultValueOperation { Syntax: LiteralExpressionSyntax } => false,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { } own } => Mentions(own, to) || InheritsByName(own, to),
        _ => operand.Type is { } type && (Mentions(type, to) || InheritsByName(type, to)),
    };

    /// <summary>Whether a type is made of a type of what is used, or is a type parameter that is constrained to one.</summary>
    public bool Mentions(ITypeSymbol type, Incoming to) => TypeParts.InOrBehind(type).Any(part => targets.Of(part).Contains(to.Target) && weightOf(part, to.Target) >= to.Weight);

    /// <summary>Whether a member, local or parameter is declared by the code itself with a type of what is used, so that its declaration is the use.</summary>
    public bool IsDeclaredHere(ISymbol symbol, Incoming to)
    {
        var declared = symbol.OriginalDefinition;
        var type = declared switch
        {
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => null,
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, ContainingType: { } container } method => IsOwn(container) ? method.ReturnType : null,
            IMethodSymbol method when IsOwn(method) => method.ReturnType,
            IPropertySymbol property when IsOwn(property) => property.Type,
            IFieldSymbol field when IsOwn(field.AssociatedSymbol ?? field) => field.Type,
            IEventSymbol happening when IsOwn(happening) => happening.Type,
            _ => null,
        };
        return declared is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol || (type is not null && Mentions(type, to));
    }

    /// <summary>Whether what a value is made for says the component: an explicit type, an assignment, a parameter of the code itself.</summary>
    public bool IsExpected(IOperation operation, Incoming to)
    {
        // What has no type of its own is given one; a lambda's body is looked at by itself, a method's is not.
        var isMethod = operation is IMethodReferenceOperation or IDelegateCreationOperation { Target: IMethodReferenceOperation };
        for (var (value, parent) = (operation, operation.Parent); parent is not null; (value, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation
                    or ISwitchExpressionOperation or IVariableInitializerOperation or ITupleOperation:
                    continue;
                case IVariableDeclaratorOperation declarator when isMethod && IsInferred(declarator):
                case IReturnOperation when isMethod && EnclosingFunction.InfersResult(EnclosingFunction.Of(parent.Syntax)):
                    return false;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    return Mentions(local.Type, to);
                case IFieldInitializerOperation or IPropertyInitializerOperation or IParameterInitializerOperation or IReturnOperation:
                    return value.Type is null || Mentions(value.Type, to);
                case IAssignmentOperation assignment:
                    return assignment.Value == value && assignment.Target.Type is { } target && Mentions(target, to);
                case IArgumentOperation { Parameter: { } parameter, Parent: { } call }:
                    return (IsOwn(parameter) && Mentions(parameter.OriginalDefinition.Type, to)) || call.ChildOperations.Any(other => other != parent && Carries(other, to));
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsInferred(IVariableDeclaratorOperation declarator) => declarator.Syntax.Parent is VariableDeclarationSyntax { Type.IsVar: true };

    private bool IsOwn(ISymbol symbol) => targets.OwnerOf(symbol) == from && symbol.DeclaringSyntaxReferences.Length > 0;

    /// <summary>Whether a type of the code itself names the component in its own base list, or one of its own bases does.</summary>
    private bool InheritsByName(ITypeSymbol type, Incoming to)
    {
        for (var current = type as INamedTypeSymbol; current is not null && IsOwn(current); current = current.BaseType)
        {
            if ((current.BaseType is { } inherited && Mentions(inherited, to)) || current.Interfaces.Any(implemented => Mentions(implemented, to)))
            {
                return true;
            }
        }

        return false;
    }
}
