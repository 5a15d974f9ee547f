using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>Puts the near match in the place of a name in an item's C# that resolves nowhere, whatever scalar of YAML holds it.</summary>
internal static class MistypedName
{
    /// <summary>The edit that a diagnostic proposes; null where it proposes none.</summary>
    public static (string Title, Func<PlanEditor, PlanEditResult> Edit)? Find(Diagnostic diagnostic, PlanContext plan)
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
                return ($"Replace by '{replacement}'", editor => editor.ChangeCode(type.Item.Item.Id.Value, code));
            }
        }

        return null;
    }

    private static bool IsAt(PlanSpan span, Diagnostic diagnostic) =>
        span.Source.Path == diagnostic.Location.GetLineSpan().Path && span.Start == diagnostic.Location.SourceSpan.Start && span.Length == diagnostic.Location.SourceSpan.Length;
}
