using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>have</c>: declarations of members. A type must have all of them, its own or inherited.</summary>
internal static class MemberKey
{
    public static SelectionPart? Read(Selection selection)
    {
        if (selection.Have is not { } text)
        {
            return null;
        }

        var members = WrittenMember.TryRead(text);
        return new KeyPart("have", CompiledSelection.SpanOf(selection, "have"), "have ", _ => "has no such member")
        {
            Values = [.. members?.Select(Read) ?? []],
            LacksValues = members is null,
            NeedsAll = true,
        };
    }

    private static KeyValue Read(WrittenMember member) =>
        new(member.Span, PlanWords.Quote(member.Text), candidate => candidate.Symbol is INamedTypeSymbol type && member.IsIn(type))
        {
            Written = member.Text,
            TextFor = candidate => PlanWords.Quote(member.TextIn(candidate.Symbol)),
            Found = candidate => Found(candidate, member),
        };

    private static string Found(Candidate candidate, WrittenMember member) => candidate.Symbol switch
    {
        INamedTypeSymbol type when (member.FindIn(type) ?? member.FindOther(type)) is { } found => $"has '{PlanWords.Declaration(found)}'",
        _ => "has no such member",
    };
}
