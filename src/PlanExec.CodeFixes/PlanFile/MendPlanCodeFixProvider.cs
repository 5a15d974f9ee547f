using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;
using NewEntry = PlanExec.Plans.Editing.BaselineEntry;

namespace PlanExec.CodeFixes;

/// <summary>What a diagnostic in a plan file proposes: the near match, the count that is left, no entry.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MendPlanCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".yaml"])]
[Shared]
public sealed class MendPlanCodeFixProvider : PlanEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [DiagnosticIds.UnknownKeyOrWrongValue, DiagnosticIds.UndefinedReference, DiagnosticIds.UnneededBaseline];

    private protected override IEnumerable<PlanEdit> EditsFor(Diagnostic diagnostic, PlanContext plan) => EditFor(diagnostic, plan) is { } edit ? [edit] : [];

    private static PlanEdit? EditFor(Diagnostic diagnostic, PlanContext plan)
    {
        if (diagnostic.Id == DiagnosticIds.UnneededBaseline)
        {
            return plan.Plan.Baseline.FirstOrDefault(entry => IsAt(entry.Span, diagnostic)) is { } entry && diagnostic.Properties[DiagnosticProperties.Count] is { } count
                ? CorrectEntry(entry, count)
                : null;
        }

        return plan.Plan.Faults.FirstOrDefault(fault => fault.Id == diagnostic.Id && IsAt(fault.Span, diagnostic)) is { Replacement: { } replacement } found
            ? new PlanEdit($"Replace by '{replacement.Trim('"')}'", editor => editor.Mend(found))
            : NearMatch(diagnostic, plan) ?? Keyword(diagnostic, plan);
    }

    private static PlanEdit CorrectEntry(BaselineEntry entry, string count) => count == "0"
        ? new PlanEdit("Remove this entry of the baseline", editor => editor.Remove(entry.Span))
        : new PlanEdit(
            $"Write 'count: {count}'",
            editor => editor.AddToBaseline([new NewEntry(entry.Rule.Value, entry.From.Value, entry.To!.Value, int.Parse(count, CultureInfo.InvariantCulture))], entry.Span.Source.Path));

    /// <summary>Puts a keyword in the place of a mistyped one in an item's C#.</summary>
    private static PlanEdit? Keyword(Diagnostic diagnostic, PlanContext plan)
    {
        if (diagnostic.Id != DiagnosticIds.UnknownKeyOrWrongValue || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var keyword))
        {
            return null;
        }

        var (item, word) = plan.Loaded.Items
            .Where(item => item.Item.Code!.Span is var code && code.Source.Path == diagnostic.Location.GetLineSpan().Path && code.Start <= diagnostic.Location.SourceSpan.Start && diagnostic.Location.SourceSpan.End <= code.End)
            .SelectMany(item => CodeTokens.WordsOf(item.Item.Code!.Text).Select(word => (Item: item.Item, Word: word)))
            .FirstOrDefault(found => found.Item.Code!.Locate(found.Word.Start, found.Word.Length) is var place && place != found.Item.Code.Span && IsAt(place, diagnostic));
        return item is null ? null
            : new PlanEdit($"Replace by '{keyword}'", editor => editor.ChangeCode(item.Id.Value, item.Code!.Text.Remove(word.Start, word.Length).Insert(word.Start, keyword!)));
    }

    /// <summary>Puts the near match in the place of a name in an item's C# that resolves nowhere, whatever scalar of YAML holds it.</summary>
    private static PlanEdit? NearMatch(Diagnostic diagnostic, PlanContext plan)
    {
        if (diagnostic.Id != DiagnosticIds.UndefinedReference || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var replacement))
        {
            return null;
        }

        foreach (var type in plan.Loaded.Items.SelectMany(item => item.Types))
        {
            if (type.Parts.SelectMany(part => part.DescendantNodes()).OfType<NameSyntax>().FirstOrDefault(name => type.Code.Locate(name.SpanStart, name.Span.Length) is var place && place != type.Code.Span && IsAt(place, diagnostic)) is { } found)
            {
                var code = type.Code.Text.Remove(found.SpanStart, found.Span.Length).Insert(found.SpanStart, replacement!);
                return new PlanEdit($"Replace by '{replacement}'", editor => editor.ChangeCode(type.Item.Item.Id.Value, code));
            }
        }

        return null;
    }
}
