using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// Finds where a component comes in without being named: an expression has one of its types, or calls one of its members by a keyword, an operator or a conversion.
/// What code then does with an object that has come in is not told again: an operand that carries the component, or a local, parameter or member whose own declaration
/// brought it, makes no new fault.
/// </summary>
internal sealed class InferredUses(SemanticModel model, UseTargets targets, Component? from, Func<Use, int> weightOf, CancellationToken cancellationToken)
{
    private readonly ImplicitCalls implicitCalls = new(model);

    /// <summary>The uses in one piece of executable code.</summary>
    public IEnumerable<Use> In(SyntaxNode executable)
    {
        if (model.GetOperation(executable, cancellationToken) is not { } root)
        {
            yield break;
        }

        // A type that may be used, or is told as a mere remark, does not stand for another type of the same component that may not.
        var token = executable.GetFirstToken();
        var carriers = new Carriers(targets, from, (type, to) => weightOf(new Use(token, type, to, IsInferred: true)));
        foreach (var operation in Evaluated(root))
        {
            foreach (var entry in implicitCalls.EntriesOf(operation))
            {
                foreach (var part in entry.Brought)
                {
                    foreach (var to in targets.Of(part))
                    {
                        var use = new Use(entry.Token, part, to, IsInferred: true);
                        if (weightOf(use) is > 0 and var weight && !IsKnown(entry, new(to, weight), carriers))
                        {
                            yield return use;
                        }
                    }
                }

                foreach (var member in entry.Called)
                {
                    foreach (var to in targets.OfMember(member))
                    {
                        var use = new Use(entry.Token, member, to, IsInferred: true);
                        if (weightOf(use) > 0)
                        {
                            yield return use;
                        }
                    }
                }
            }
        }
    }

    private static bool IsKnown(Entry entry, Incoming to, Carriers carriers) =>
        entry.Operands.Any(operand => carriers.Carries(operand, to))
        || (entry.Declared is { } declared && carriers.IsDeclaredHere(declared, to))
        || (entry.IsMadeForTarget && carriers.IsExpected(entry.Operation, to));

    /// <summary>All operations but those of which only the name is taken.</summary>
    private static IEnumerable<IOperation> Evaluated(IOperation root)
    {
        var unevaluated = default(SyntaxNode);
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (unevaluated?.Span.Contains(operation.Syntax.Span) == true)
            {
                continue;
            }

            unevaluated = operation is INameOfOperation ? operation.Syntax : unevaluated;
            yield return operation;
        }
    }
}
