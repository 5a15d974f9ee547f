using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Attributes of the assembly that suppress the faults of the plan. No configuration silences PLAN0001, but such an attribute does, and a build that can't
/// read its plan would pass.
/// </summary>
internal static class HiddenFaults
{
    private const string Suppression = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";

    /// <summary>A diagnostic for each such attribute, under the first id that none of them suppresses.</summary>
    public static ILookup<SyntaxTree, Diagnostic> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var suppressions = Suppressions(compilation).ToArray();
        var speaker = Descriptors.Faults.FirstOrDefault(fault => suppressions.All(suppression => suppression.Id != fault.Id));
        return suppressions
            .Where(suppression => speaker is not null && suppression.Id == DiagnosticIds.PlanCannotBeRead)
            .ToLookup(
                suppression => suppression.Place!.SyntaxTree,
                suppression => Diagnostic.Create(
                    speaker!,
                    suppression.Place!.GetSyntax(cancellationToken).GetLocation(),
                    $"This attribute hides {suppression.Id}, so a plan that can't be read would not fail the build; remove the attribute"));
    }

    /// <summary>Whether an attribute hides an id of the plan's faults in the whole assembly.</summary>
    public static bool HidesAny(Compilation compilation) =>
        Suppressions(compilation).Any(suppression => Descriptors.Faults.Any(fault => fault.Id == suppression.Id));

    private static IEnumerable<(SyntaxReference? Place, string? Id)> Suppressions(Compilation compilation) => compilation.Assembly.GetAttributes()
        .Concat(compilation.SourceModule.GetAttributes())
        .Select(attribute => (Place: attribute.ApplicationSyntaxReference, Id: SuppressedId(attribute)))
        .Where(suppression => suppression is { Place: not null, Id: not null });

    /// <summary>The id that an attribute suppresses in the whole assembly; null where it does no such thing.</summary>
    private static string? SuppressedId(AttributeData attribute)
    {
        var scope = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Scope").Value.Value as string;
        return attribute.AttributeClass?.ToDisplayString() == Suppression
            && attribute.ConstructorArguments is [_, { Value: string checkId }]
            && (scope is null || string.Equals(scope, "module", StringComparison.OrdinalIgnoreCase))
            ? checkId.Split(':')[0].Trim()
            : null;
    }
}
