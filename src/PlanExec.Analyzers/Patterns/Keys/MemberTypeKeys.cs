using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>of</c>, <c>type</c>, <c>returns</c> and <c>takes</c>: the types around a member and in its declaration.</summary>
internal static class MemberTypeKeys
{
    /// <summary>The selection of the types whose members are meant.</summary>
    public static SelectionPart? ReadOf(Selection selection)
    {
        if (selection.Of is not { } container)
        {
            return null;
        }

        var types = CompiledSelection.Of(container);
        return new KeyPart("of", CompiledSelection.SpanOf(selection, "of"), "be a member of a type that must ", candidate => $"is a member of '{PlanWords.Name(candidate.Symbol.ContainingType)}'")
        {
            Values =
            [
                new KeyValue(container.Span, PlanWords.Quote(container.Span.ToString()), candidate => candidate.Container is { } type && types.Fits(type))
                {
                    TextFor = types.Expect,
                },
            ],
            LacksValues = !types.IsCertain,
        };
    }

    /// <summary>The type of a field, property, indexer or event.</summary>
    public static SelectionPart? ReadType(Selection selection) => Read("type", "be of type ", selection.Type, selection, TypeOf, candidate => $"is of type {TypesIn(candidate, TypeOf)}");

    /// <summary>What a method or an operator returns.</summary>
    public static SelectionPart? ReadReturns(Selection selection) => Read("returns", "return ", selection.Returns, selection, ReturnOf, candidate => $"returns {TypesIn(candidate, ReturnOf)}");

    /// <summary>What a method, constructor, operator or indexer takes.</summary>
    public static SelectionPart? ReadTakes(Selection selection) => Read("takes", "take ", selection.Takes, selection, ParametersOf, candidate => $"takes {TypesIn(candidate, ParametersOf)}");

    private static KeyPart? Read(
        string key,
        string phrase,
        TypeTest? test,
        Selection selection,
        Func<ISymbol, IReadOnlyList<ITypeSymbol>> typesOf,
        Func<Candidate, string> found)
    {
        if (test is null)
        {
            return null;
        }

        var span = CompiledSelection.SpanOf(selection, key);
        if (test.Selection is { } nested)
        {
            var types = CompiledSelection.Of(nested);
            return new KeyPart(key, span, phrase, found)
            {
                Values =
                [
                    new KeyValue(
                        nested.Span,
                        PlanWords.Quote(nested.Span.ToString()),
                        candidate => typesOf(candidate.Symbol).SelectMany(TypeParts.In).Any(type => types.Fits(candidate.With(type))))
                    {
                        TextFor = candidate => PlanWords.Quote(TextFor(nested, candidate)),
                    },
                ],
                LacksValues = !types.IsCertain,
            };
        }

        var written = test.Names.Select(text => (Text: text, Type: WrittenType.TryRead(text))).ToList();
        return new KeyPart(key, span, phrase, found)
        {
            Values =
            [
                .. written.Where(pair => pair.Type is not null).Select(pair => new KeyValue(
                    pair.Text.Span,
                    PlanWords.Quote(pair.Text.Text),
                    candidate => Fits(pair.Type!, typesOf(candidate.Symbol))) { Written = pair.Text.Text }),
            ],
            LacksValues = written.Any(pair => pair.Type is null),
        };
    }

    /// <summary>A selection as it is written, with the names of the instances that it means.</summary>
    private static string TextFor(Selection selection, Candidate candidate) => selection.In
        .Select(place => place.Components)
        .OfType<ComponentReference>()
        .Aggregate(selection.Span.ToString(), (text, reference) => text.Replace(reference.Pattern.Text.Value, reference.NameFor(candidate.CaptureValue)));

    private static bool Fits(WrittenType written, IReadOnlyList<ITypeSymbol> types)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (written.Fits(types[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<ITypeSymbol> TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.Type],
        IPropertySymbol property => [property.Type],
        IEventSymbol @event => [@event.Type],
        _ => [],
    };

    private static IReadOnlyList<ITypeSymbol> ReturnOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: not (MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor) } method ? [method.ReturnType] : [];

    private static IReadOnlyList<ITypeSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => [.. method.Parameters.Select(parameter => parameter.Type)],
        IPropertySymbol property => [.. property.Parameters.Select(parameter => parameter.Type)],
        _ => [],
    };

    private static string TypesIn(Candidate candidate, Func<ISymbol, IReadOnlyList<ITypeSymbol>> typesOf) =>
        PlanWords.List(typesOf(candidate.Symbol).Select(PlanWords.Name)) ?? "nothing";
}
