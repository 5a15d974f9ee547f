using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Shapes;

/// <summary>In what a declaration of the code differs from the one of the plan.</summary>
internal static class ShapeDifferences
{
    private const string ReadOnly = "readonly";

    /// <summary>The differences, each as a part of a sentence about the code; none where the code is as planned.</summary>
    public static ImmutableArray<string> Find(DeclarationShape planned, DeclarationShape actual) => planned.Kind != actual.Kind
        ? [$"it is a{(IsVowel(actual.Kind[0]) ? "n" : "")} {actual.Kind} instead of a{(IsVowel(planned.Kind[0]) ? "n" : "")} {planned.Kind}"]
        :
        [
            .. OfAccessibility(planned, actual),
            .. OfModifiers(planned, actual),
            .. OfType(planned, actual),
            .. OfParameters(planned, actual),
            .. OfTypeParameters(planned, actual),
            .. OfAccessors(planned, actual),
            .. planned.Constant is { } value && actual.Constant is { } other && value != other ? [$"its value is {other} instead of {value}"] : Array.Empty<string>(),
            .. planned.Bases.Where(parent => !actual.Bases.Any(parent.Agrees)).Select(parent => $"it has no base '{parent.Text}'"),
            .. OfAttributes(planned.Attributes, actual.Attributes, "it"),
            .. OfAttributes(planned.ReturnAttributes, actual.ReturnAttributes, "what it returns"),
        ];

    /// <summary>Whether one of two record structs is <c>readonly</c>, and with it the properties that the parameters of both declare.</summary>
    public static bool DifferInReadOnly(DeclarationShape planned, DeclarationShape actual) =>
        planned is { Kind: "record struct", HasPositionalProperties: true } && actual is { Kind: "record struct", HasPositionalProperties: true }
        && planned.FurtherModifiers.Contains(ReadOnly) != actual.FurtherModifiers.Contains(ReadOnly)
        && (planned.FurtherModifiers.Contains(ReadOnly) || !planned.Modifiers.IsDefault);

    private static IEnumerable<string> OfAccessibility(DeclarationShape planned, DeclarationShape actual)
    {
        if (planned.Accessibility is { } wanted && actual.Accessibility is { } found && wanted != found)
        {
            yield return $"it is '{Word(found)}' instead of '{Word(wanted)}'";
        }
    }

    private static IEnumerable<string> OfModifiers(DeclarationShape planned, DeclarationShape actual)
    {
        var strict = planned.Modifiers.IsDefault ? [] : planned.Modifiers;
        return strict.Except(actual.Modifiers).Select(word => $"it is not '{word}'")
            .Concat(planned.Modifiers.IsDefault ? [] : actual.Modifiers.Except(strict).Select(word => $"it is '{word}'"))
            .Concat(planned.FurtherModifiers.Except(actual.FurtherModifiers).Except(actual.Modifiers).Select(word => $"it is not '{word}'"))
            .Concat(DifferInReadOnly(planned, actual) && !planned.FurtherModifiers.Contains(ReadOnly) ? [$"it is '{ReadOnly}'"] : []);
    }

    private static IEnumerable<string> OfType(DeclarationShape planned, DeclarationShape actual)
    {
        // The type of an enum's member is the enum.
        if (planned.Kind == "enum member" || planned.Type is not { } wanted || actual.Type is not { } found || (wanted.Agrees(found) && planned.RefKind == actual.RefKind))
        {
            yield break;
        }

        var (wantedText, foundText) = Texts(wanted, found);
        (wantedText, foundText) = (RefWords.OfReturn(planned.RefKind) + wantedText, RefWords.OfReturn(actual.RefKind) + foundText);
        yield return planned.Kind is "method" or "operator" or "delegate"
            ? $"it returns '{foundText}' instead of '{wantedText}'"
            : $"its type is '{foundText}' instead of '{wantedText}'";
    }

    private static IEnumerable<string> OfParameters(DeclarationShape planned, DeclarationShape actual)
    {
        var wanted = WithReceiver(planned);
        var found = WithReceiver(actual);
        if (wanted.Length != found.Length || wanted.Zip(found, (one, other) => one.Type.HasSameIdentity(other.Type)).Any(same => !same))
        {
            return [$"it takes {List(found)} instead of {List(wanted)}"];
        }

        return wanted.Zip(found, OfParameter).SelectMany(differences => differences);
    }

    private static IEnumerable<string> OfParameter(ParameterShape planned, ParameterShape actual)
    {
        if (planned.Name != actual.Name)
        {
            yield return actual.Name.Length == 0 ? $"its receiver has no name instead of '{planned.Name}'"
                : planned.Name.Length == 0 ? $"its receiver is named '{actual.Name}', and the planned one has no name"
                : $"parameter '{actual.Name}' is not named '{planned.Name}'";
        }

        if (!planned.Type.Agrees(actual.Type) || planned.RefKind != actual.RefKind || !planned.Words.SequenceEqual(actual.Words))
        {
            var (wanted, found) = Texts(planned.Type, actual.Type);
            yield return $"parameter '{actual.Name}' is '{Spell(actual, found)}' instead of '{Spell(planned, wanted)}'";
        }

        if (planned.Default is { } value ? actual.Default is not { } other || (value.Length > 0 && other.Length > 0 && value != other) : actual.Default is not null)
        {
            yield return (planned.Default, actual.Default) switch
            {
                (null, var extra) => $"parameter '{actual.Name}' has the default {extra}, which is not planned",
                (var lacking, null) => $"parameter '{actual.Name}' has no default value {lacking}".TrimEnd(),
                var (lacking, found) => $"the default of parameter '{actual.Name}' is {found} instead of {lacking}",
            };
        }

        foreach (var difference in OfAttributes(planned.Attributes, actual.Attributes, $"parameter '{actual.Name}'"))
        {
            yield return difference;
        }
    }

    private static IEnumerable<string> OfTypeParameters(DeclarationShape planned, DeclarationShape actual)
    {
        if (planned.TypeParameters.IsDefault || actual.TypeParameters.IsDefault)
        {
            yield break;
        }

        if (planned.TypeParameters.Length != actual.TypeParameters.Length)
        {
            yield return $"it has {actual.TypeParameters.Length} type parameters instead of {planned.TypeParameters.Length}";
            yield break;
        }

        foreach (var (wanted, found) in planned.TypeParameters.Zip(actual.TypeParameters, (wanted, found) => (wanted, found)))
        {
            if (wanted.Variance != found.Variance)
            {
                yield return $"type parameter '{found.Name}' is {Variance(found)} instead of {Variance(wanted)}";
            }

            if (!wanted.Words.SequenceEqual(found.Words)
                || wanted.Types.Length != found.Types.Length
                || wanted.Types.Any(type => !found.Types.Any(type.Agrees))
                || found.Types.Any(type => !wanted.Types.Any(type.Agrees)))
            {
                yield return $"type parameter '{found.Name}' is constrained to {Constraints(found)} instead of {Constraints(wanted)}";
            }
        }
    }

    private static IEnumerable<string> OfAccessors(DeclarationShape planned, DeclarationShape actual)
    {
        foreach (var wanted in planned.Accessors)
        {
            if (actual.Accessors.FirstOrDefault(accessor => accessor.Word == wanted.Word) is not { } found)
            {
                yield return $"it has no '{wanted.Word}'";
            }
            else if (wanted.Restricted != found.Restricted)
            {
                yield return $"its '{wanted.Word}' is '{Word(found.Restricted ?? actual.Accessibility)}' instead of '{Word(wanted.Restricted ?? planned.Accessibility ?? actual.Accessibility)}'";
            }
        }

        // Who may use the property can't see an accessor that fewer may use.
        foreach (var further in actual.Accessors.Where(accessor => accessor.Restricted is null && planned.Accessors.All(other => other.Word != accessor.Word)))
        {
            yield return $"it has '{further.Word}', which is not planned";
        }
    }

    private static IEnumerable<string> OfAttributes(ImmutableArray<AttributeShape> planned, ImmutableArray<AttributeShape> actual, string subject) => planned
        .Where(attribute => !actual.Any(attribute.IsMetBy))
        .Select(attribute => $"{subject} has no attribute '{attribute}'");

    private static ImmutableArray<ParameterShape> WithReceiver(DeclarationShape shape) => shape.Receiver is { } receiver ? shape.Parameters.Insert(0, receiver) : shape.Parameters;

    private static string List(ImmutableArray<ParameterShape> parameters) => $"'({string.Join(", ", parameters)})'";

    private static string Spell(ParameterShape parameter, string type) =>
        string.Join(" ", parameter.Words.Add(RefWords.Of(parameter.RefKind)).Add(type).Where(word => word.Length > 0));

    /// <summary>With namespaces only where that is what differs.</summary>
    private static (string Planned, string Actual) Texts(TypeShape planned, TypeShape actual) =>
        planned.Text != actual.Text || planned.Agrees(actual) ? (planned.Text, actual.Text) : (planned.QualifiedText, actual.QualifiedText);

    private static string Variance(TypeParameterShape parameter) => parameter.Variance == VarianceKind.None ? "invariant" : $"'{(parameter.Variance == VarianceKind.In ? "in" : "out")}'";

    private static string Constraints(TypeParameterShape parameter) => parameter is { Words.Length: 0, Types.Length: 0 } ? "nothing" : $"'{parameter}'";

    private static bool IsVowel(char letter) => "aeiou".IndexOf(letter) >= 0;

    private static string Word(Accessibility? accessibility) => accessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.Protected => "protected",
        Accessibility.Internal => "internal",
        Accessibility.ProtectedAndInternal => "private protected",
        Accessibility.Private => "private",
        _ => "",
    };
}
