using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes.Building;

/// <summary>Puts the declarations of an answer into the scaffold: what the item names, and nothing else.</summary>
internal sealed class Placement
{
    private readonly BuildTarget target;
    private readonly Answer answer;
    private readonly List<TypeMerge> merges = [];
    private readonly List<BuildFinding> findings = [];

    private Placement(BuildTarget target, Answer answer)
    {
        this.target = target;
        this.answer = answer;
    }

    /// <summary>The solution with the answer in it; findings where it can't be placed.</summary>
    public static async Task<(Solution? Solution, IReadOnlyList<BuildFinding> Findings)> PlaceAsync(BuildTarget target, Answer answer, CancellationToken cancellationToken)
    {
        var placement = new Placement(target, answer);
        placement.Match();
        return placement.findings.Count > 0
            ? (null, placement.findings)
            : (await placement.ChangeAsync(cancellationToken).ConfigureAwait(false), []);
    }

    private void Match()
    {
        var byType = target.Types.ToDictionary(type => type, type => new TypeMerge(type, target.Tests));
        foreach (var type in answer.Types)
        {
            if (target.Types.FirstOrDefault(planned => MemberSignature.KeyOf(planned.Declaration) == MemberSignature.KeyOf(type.Syntax)) is not { } meant)
            {
                Report(FindingIds.Unplanned, $"The answer declares type '{MemberSignature.NameOf(type.Syntax)}', which {(target.Tests is null ? $"item '{target.Id}' does not plan" : $"is no test of '{target.Id}'")}; nest it in the planned type and make it private, or leave it out.", type.Syntax);
            }
            else if (type.Namespace is { } stated && stated != meant.Namespace)
            {
                Report(FindingIds.Different, $"The answer declares '{meant.Name}' in namespace '{stated}', but it stands in '{meant.Namespace}'; correct the namespace, or leave it out.", type.Syntax);
            }
            else
            {
                byType[meant].Add(type.Syntax);
            }
        }

        foreach (var merge in byType.Values)
        {
            merge.Finish();
            merges.Add(merge);
            findings.AddRange(merge.Findings);
        }
    }

    private async Task<Solution> ChangeAsync(CancellationToken cancellationToken)
    {
        var solution = target.Scaffold;
        var documents = target.Types.SelectMany(type => type.Parts).Select(part => part.Document).Distinct();
        foreach (var id in documents)
        {
            solution = (await ChangeAsync(solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return solution;
    }

    private async Task<Document> ChangeAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var filled = merges.SelectMany(merge => merge.Filled).Where(pair => pair.Key.SyntaxTree == root.SyntaxTree).ToDictionary(pair => pair.Key, pair => pair.Value);
        var added = merges.SelectMany(merge => merge.Added).Where(pair => pair.Key.SyntaxTree == root.SyntaxTree).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (filled.Count == 0 && added.Count == 0)
        {
            return document;
        }

        var isNew = target.Added.Contains(document.Id);
        var unneeded = isNew ? null : await UnneededUsings.FindAsync(document, cancellationToken).ConfigureAwait(false);
        var changed = (CompilationUnitSyntax)root.ReplaceNodes(
            filled.Keys.Concat(added.Keys),
            (original, rewritten) => filled.TryGetValue(original, out var member)
                ? member
                : MemberInsertion.Add((TypeDeclarationSyntax)rewritten, added[original], target.LineBreak));
        changed = answer.Usings.Distinct(StringComparer.Ordinal).Aggregate(changed, UsingDirectives.Add);
        document = document.WithSyntaxRoot(changed);
        document = await Simplifier.ReduceAsync(document, MemberFill.Placed, cancellationToken: cancellationToken).ConfigureAwait(false);
        return isNew
            ? await FinishNewAsync(document, target.LineBreak, cancellationToken).ConfigureAwait(false)
            : await FinishExistingAsync(document, unneeded, target.LineBreak, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> FinishNewAsync(Document document, string lineBreak, CancellationToken cancellationToken)
    {
        document = await ScaffoldUsings.TidyAsync(document, cancellationToken).ConfigureAwait(false);
        var tidy = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        document = document.WithSyntaxRoot(tidy.WithUsings(SyntaxFactory.List(tidy.Usings.Select(directive => directive.WithTrailingTrivia(SyntaxFactory.EndOfLine(lineBreak))))));
        document = await Formatter.FormatAsync(document, await OptionsAsync(document, lineBreak, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var encoding = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).Encoding;
        return document.WithText(SourceText.From(new BlankLines(lineBreak).Visit(root)!.ToFullString().TrimEnd() + lineBreak, encoding));
    }

    private static async Task<Document> FinishExistingAsync(Document document, HashSet<string>? unneeded, string lineBreak, CancellationToken cancellationToken)
    {
        document = await UnneededUsings.RemoveAsync(document, unneeded, cancellationToken).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, MemberFill.Placed, await OptionsAsync(document, lineBreak, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(SourceText.From(text.ToString(), text.Encoding));
    }

    /// <summary>The options for the file, with its line breaks.</summary>
    private static async Task<OptionSet> OptionsAsync(Document document, string lineBreak, CancellationToken cancellationToken) =>
        (await Layout.OptionsAsync(document, like: null, cancellationToken).ConfigureAwait(false)).WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineBreak);

    private void Report(string id, string message, SyntaxNode place) => findings.Add(new BuildFinding(id, message, SourceLine.At(place.SyntaxTree.GetText(), place.GetFirstToken().SpanStart)));
}
