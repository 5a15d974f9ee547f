using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PlanExec.Analyzers.Uses;

/// <summary>Tells of each operation through which types may come in what it brings.</summary>
internal sealed class ImplicitCalls(SemanticModel model)
{
    public IEnumerable<Entry> EntriesOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => EntriesOf(call),
        IMethodReferenceOperation method => [EntryOf(method), DelegateEntries.OfResult(method)],
        IMemberReferenceOperation reference => [EntryOf(reference)],
        IObjectCreationOperation creation => EntriesOf(creation),
        IArrayCreationOperation { IsImplicit: true } array =>
            [new Entry(array, EntryToken.Of(array.Syntax)) { Brought = PartsOf(array.Type), Operands = array.Initializer?.ElementValues ?? [] }],
        IAnonymousFunctionOperation function => DelegateEntries.OfParameters(function),
        IDelegateCreationOperation creation => DelegateEntries.Of(creation),
        IFunctionPointerInvocationOperation call => [new Entry(call, EntryToken.Of(call.Syntax)) { Brought = PartsOf(call.Type), Operands = [call.Target, .. call.Arguments] }],
        IConversionOperation { OperatorMethod: { } method } conversion =>
            [new Entry(conversion, EntryToken.Of(conversion.Syntax)) { Brought = CalledBy(method), Called = [method], Operands = [conversion.Operand], IsMadeForTarget = conversion.IsImplicit }],
        IBinaryOperation { OperatorMethod: { } method } binary =>
            [new Entry(binary, EntryToken.Of(binary.Syntax)) { Brought = CalledBy(method), Called = [method], Operands = [binary.LeftOperand, binary.RightOperand] }],
        IUnaryOperation { OperatorMethod: { } method } unary =>
            [new Entry(unary, EntryToken.Of(unary.Syntax)) { Brought = CalledBy(method), Called = [method], Operands = [unary.Operand] }],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } step =>
            [new Entry(step, EntryToken.Of(step.Syntax)) { Brought = CalledBy(method), Called = [method], Operands = [step.Target] }],
        ICompoundAssignmentOperation assignment => EntriesOf(assignment),
        IAwaitOperation await => [EntryOf(await)],
        IForEachLoopOperation loop => EntriesOf(loop),
        IDeconstructionAssignmentOperation assignment => EntriesOf(assignment),
        IDeclarationExpressionOperation or IDiscardOperation when operation.Parent is IArgumentOperation { Parent: { } call } =>
            [new Entry(operation, EntryToken.OfDeclared(operation.Syntax)) { Brought = PartsOf(operation.Type), Operands = call.ChildOperations.Where(other => other != operation.Parent), IsMadeForTarget = true }],
        ICollectionExpressionOperation collection => [EntryOf(collection)],
        ISpreadOperation spread => [EntryOf(spread)],
        { Kind: OperationKind.None, Syntax: FixedStatementSyntax statement } => EntriesOf(operation, statement),
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } pattern =>
            [new Entry(pattern, EntryToken.Of(pattern.Syntax)) { Brought = [.. CalledBy(method), .. method.Parameters.SelectMany(parameter => PartsOf(parameter.Type))], Called = [method], Operands = [OperandOf(pattern)] }],
        IListPatternOperation list =>
            [new Entry(list, EntryToken.Of(list.Syntax)) { Brought = BroughtBy(list.IndexerSymbol, list.LengthSymbol), Called = Known(list.IndexerSymbol, list.LengthSymbol), Operands = [OperandOf(list)] }],
        ISlicePatternOperation { SliceSymbol: { } slice } pattern =>
            [new Entry(pattern, EntryToken.Of(pattern.Syntax)) { Brought = BroughtBy(slice), Called = [slice], Operands = [OperandOf(pattern.Parent as IPatternOperation)] }],
        IImplicitIndexerReferenceOperation indexer =>
        [
            new Entry(indexer, EntryToken.Of(indexer.Syntax))
            {
                Brought = BroughtBy(indexer.IndexerSymbol, indexer.LengthSymbol),
                Called = Known(indexer.IndexerSymbol, indexer.LengthSymbol),
                Operands = [indexer.Instance],
                Declared = indexer.IndexerSymbol,
            },
        ],
        IUsingOperation block => EntriesOf(block, block.Resources, block.IsAsynchronous),
        IUsingDeclarationOperation declaration => EntriesOf(declaration, declaration.DeclarationGroup, declaration.IsAsynchronous),
        IInlineArrayAccessOperation access => [new Entry(access, EntryToken.Of(access.Syntax)) { Brought = PartsOf(access.Type), Operands = [access.Instance] }],
        _ => [],
    };

    private static IEnumerable<Entry> EntriesOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.Constructor)
        {
            yield break;
        }

        // A static method or an extension is named where it is called, unless a keyword calls it.
        var isNamed = !call.IsImplicit && (method.IsStatic || method.IsExtensionMethod || method.ContainingType.IsExtension);
        yield return new Entry(call, EntryToken.Of(call.Syntax))
        {
            Brought = isNamed ? PartsOf(call.Type) : [.. PartsOf(call.Type), .. PartsOf(method.ContainingType)],
            Called = call.IsImplicit ? [method] : [],
            Operands = [call.Instance, .. call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue)],
            Declared = method,
        };
    }

    private static Entry EntryOf(IMemberReferenceOperation reference)
    {
        var brought = PartsOf(reference.Type);
        var arguments = reference is IPropertyReferenceOperation property ? property.Arguments : [];
        return new Entry(reference, EntryToken.Of(reference.Syntax))
        {
            Brought = reference.Member.IsStatic || reference.Member.ContainingType.IsExtension ? brought : [.. brought, .. PartsOf(reference.Member.ContainingType)],
            Called = reference.Member is IPropertySymbol { IsIndexer: true } indexer ? [indexer] : [],
            Operands = [reference.Instance, .. arguments],
            Declared = reference.Member,
        };
    }

    /// <summary>Only <c>new()</c> and what the compiler creates by itself; else the source names the type.</summary>
    private static IEnumerable<Entry> EntriesOf(IObjectCreationOperation creation) =>
        creation.Syntax is ImplicitObjectCreationExpressionSyntax || (creation.IsImplicit && creation.Syntax is not AttributeSyntax)
            ? [new Entry(creation, EntryToken.Of(creation.Syntax)) { Brought = PartsOf(creation.Type), Called = creation.Constructor is { } constructor ? [constructor] : [] }]
            : [];

    private static IEnumerable<Entry> EntriesOf(ICompoundAssignmentOperation assignment)
    {
        IOperation[] operands = [assignment.Target, assignment.Value];
        foreach (var method in new[] { assignment.OperatorMethod, assignment.InConversion.MethodSymbol, assignment.OutConversion.MethodSymbol })
        {
            if (method is not null)
            {
                yield return new Entry(assignment, EntryToken.Of(assignment.Syntax)) { Brought = CalledBy(method), Called = [method], Operands = operands };
            }
        }
    }

    private Entry EntryOf(IAwaitOperation await)
    {
        var info = await.Syntax is AwaitExpressionSyntax syntax ? model.GetAwaitExpressionInfo(syntax) : default;
        return new Entry(await, EntryToken.Of(await.Syntax))
        {
            Brought = [.. PartsOf(await.Type), .. BroughtBy(info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod)],
            Called = Known(info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod),
            Operands = [await.Operation],
        };
    }

    private IEnumerable<Entry> EntriesOf(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax)
        {
            yield break;
        }

        var info = model.GetForEachStatementInfo(syntax);
        yield return new Entry(loop, EntryToken.OfDeclared(syntax))
        {
            Brought =
            [
                .. PartsOf(info.ElementType),
                .. BroughtBy(info.GetEnumeratorMethod, info.CurrentProperty, info.MoveNextMethod, info.DisposeMethod),
                .. CalledBy(info.ElementConversion.MethodSymbol),
                .. CalledBy(info.CurrentConversion.MethodSymbol),
            ],
            Called = Known(info.GetEnumeratorMethod, info.CurrentProperty, info.MoveNextMethod, info.DisposeMethod),
            Operands = [loop.Collection],
        };
        if (syntax is ForEachVariableStatementSyntax deconstruction)
        {
            yield return new Entry(loop, EntryToken.OfDeclared(syntax)) { Brought = BroughtBy(model.GetDeconstructionInfo(deconstruction)), Called = CalledBy(model.GetDeconstructionInfo(deconstruction)), Operands = [loop.Collection] };
        }
    }

    private Entry EntryOf(ISpreadOperation spread)
    {
        ISymbol[] called = [.. new CalledByPattern(model, spread.Syntax.SpanStart).Enumeration(spread.Operand.Type)];
        return new Entry(spread, EntryToken.Of(spread.Syntax)) { Brought = [.. PartsOf(spread.ElementType), .. BroughtBy(called)], Called = called, Operands = [spread.Operand] };
    }

    /// <summary>What gives the addresses; Roslyn has no operation of its own for the statement.</summary>
    private IEnumerable<Entry> EntriesOf(IOperation operation, FixedStatementSyntax statement)
    {
        foreach (var value in statement.Declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>())
        {
            if (new CalledByPattern(model, value.SpanStart).Pinning(model.GetTypeInfo(value).Type) is { } method)
            {
                yield return new Entry(operation, statement.FixedKeyword) { Brought = CalledBy(method), Called = [method], Operands = [model.GetOperation(value)] };
            }
        }
    }

    /// <summary>What has come in already is disposed of: nothing is brought, but a method is called.</summary>
    private IEnumerable<Entry> EntriesOf(IOperation disposing, IOperation resources, bool isAsynchronous) => Disposal.TypesOf(resources)
        .Select(type => new Entry(disposing, EntryToken.OfUsing(disposing.Syntax)) { Called = Disposal.MethodsOf(type, isAsynchronous, model.Compilation) });

    private IEnumerable<Entry> EntriesOf(IDeconstructionAssignmentOperation assignment)
    {
        if (assignment.Syntax is AssignmentExpressionSyntax syntax)
        {
            yield return new Entry(assignment, EntryToken.Of(syntax))
            {
                Brought = [.. BroughtBy(model.GetDeconstructionInfo(syntax)), .. PartsOf(assignment.Target.Type)],
                Called = CalledBy(model.GetDeconstructionInfo(syntax)),
                Operands = [assignment.Value],
            };
        }
    }

    private static Entry EntryOf(ICollectionExpressionOperation collection) => new(collection, EntryToken.Of(collection.Syntax))
    {
        Brought = [.. PartsOf(collection.Type), .. CalledBy(collection.ConstructMethod as IMethodSymbol)],
        Operands = [.. collection.Elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element)],
        IsMadeForTarget = true,
    };

    private static IEnumerable<ISymbol> CalledBy(DeconstructionInfo info) => info.Nested.SelectMany(CalledBy).Concat(Known(info.Method));

    private static IEnumerable<INamedTypeSymbol> BroughtBy(DeconstructionInfo info) => info.Method is { } method
        ? [.. CalledBy(method), .. method.Parameters.SelectMany(parameter => PartsOf(parameter.Type)), .. info.Nested.SelectMany(BroughtBy)]
        : info.Nested.SelectMany(BroughtBy);

    private static IEnumerable<INamedTypeSymbol> BroughtBy(params ISymbol?[] members) => members.SelectMany(member => member switch
    {
        IMethodSymbol method => CalledBy(method),
        IPropertySymbol property => [.. PartsOf(property.ContainingType), .. PartsOf(property.Type)],
        _ => [],
    });

    private static IEnumerable<ISymbol> Known(params ISymbol?[] members) => members.OfType<ISymbol>();

    private static IEnumerable<INamedTypeSymbol> CalledBy(IMethodSymbol? method) =>
        method is null ? [] : [.. PartsOf(method.ContainingType), .. PartsOf(method.ReturnType)];

    private static IEnumerable<INamedTypeSymbol> PartsOf(ITypeSymbol? type) => type is null ? [] : TypeParts.In(type);

    /// <summary>What a pattern is held against.</summary>
    private static IOperation? OperandOf(IPatternOperation? pattern)
    {
        IOperation? current = pattern;
        while (current is IPatternOperation or IPropertySubpatternOperation)
        {
            if (current.Parent is IPropertySubpatternOperation { Member: { } member })
            {
                return member;
            }

            current = current.Parent;
        }

        return current switch
        {
            IIsPatternOperation test => test.Value,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            ICaseClauseOperation { Parent.Parent: ISwitchOperation choice } => choice.Value,
            _ => null,
        };
    }
}
