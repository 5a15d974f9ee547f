using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>is</c>: base types and interfaces, at any distance. A type is not its own base.</summary>
internal static class BaseKey
{
    public static SelectionPart? Read(Selection selection)
    {
        if (selection.Is.Count == 0)
        {
            return null;
        }

        var written = selection.Is.Select(text => (Text: text, Type: WrittenType.TryRead(text))).ToList();
        return new KeyPart("is", CompiledSelection.SpanOf(selection, "is"), "derive from or implement ", Found)
        {
            Values = [.. written.Where(pair => pair.Type is not null).Select(pair => Read(pair.Text, pair.Type!))],
            LacksValues = written.Any(pair => pair.Type is null),
        };
    }

    private static KeyValue Read(PlanText text, WrittenType type) => new(text.Span, PlanWords.Quote(text.Text), candidate => Fits(candidate, type))
    {
        Written = text.Text,
        Found = candidate => candidate.Bases.FirstOrDefault(parent => type.Fits(parent)) is { } found
            ? $"derives from or implements '{PlanWords.Name(found)}'"
            : Found(candidate),
    };

    // Every type of a compilation is asked: no closure, no list.
    private static bool Fits(Candidate candidate, WrittenType type)
    {
        if (candidate.Symbol is not INamedTypeSymbol symbol)
        {
            return false;
        }

        for (var parent = symbol.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (type.Fits(parent))
            {
                return true;
            }
        }

        foreach (var parent in symbol.AllInterfaces)
        {
            if (type.Fits(parent))
            {
                return true;
            }
        }

        return false;
    }

    private static string Found(Candidate candidate) =>
        PlanWords.List(candidate.Bases.Where(parent => parent.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)).Select(PlanWords.Name)) is { } bases
            ? $"derives from or implements {bases}"
            : "has neither base nor interface";
}
