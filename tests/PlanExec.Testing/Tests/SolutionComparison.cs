using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares a solution with the state that is expected of it.</summary>
internal static class SolutionComparison
{
    /// <summary>Whether <paramref name="state"/> states a file otherwise than <paramref name="original"/>, markup aside.</summary>
    public static bool HasContentChanges(SolutionState original, SolutionState state)
    {
        var originals = original.Projects.ToDictionary(project => project.Name, StringComparer.Ordinal);
        return state.Projects.Any(project => !originals.TryGetValue(project.Name, out var counterpart)
            ? project.StatesFiles
            : project.FileCollections.Zip(counterpart.FileCollections).Any(pair =>
                pair.First.Count > 0 && !Contents(pair.First, state).SetEquals(Contents(pair.Second, original))));
    }

    /// <summary>Fails unless each project has exactly the files of the state, by folder and name, with the same text.</summary>
    public static async Task VerifyAsync(Solution actual, SolutionState expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.Projects)
        {
            var project = actual.Projects.Single(project => project.Name == state.Name);
            await VerifyAsync("source", state, [.. state.Sources, .. state.GeneratedSources], project.Documents).ConfigureAwait(false);
            await VerifyAsync("additional", state, state.AdditionalFiles, project.AdditionalDocuments).ConfigureAwait(false);
            await VerifyAsync("analyzer config", state, state.AnalyzerConfigFiles, project.AnalyzerConfigDocuments).ConfigureAwait(false);
        }

        async Task VerifyAsync(string kind, ProjectState project, SourceFileCollection files, IEnumerable<TextDocument> documents)
        {
            var actualByPath = documents.ToLookup(document => string.Join('/', document.Folders.Append(document.Name)), StringComparer.Ordinal);
            var expectedByPath = files.ToLookup(file => ProjectPath(project, file.filename), StringComparer.Ordinal);
            var actualPaths = documents.Select(document => string.Join('/', document.Folders.Append(document.Name))).Order(StringComparer.Ordinal);
            var expectedPaths = files.Select(file => ProjectPath(project, file.filename)).Order(StringComparer.Ordinal);

            // The texts first: where a file is missing, one usually wants to see what the others have become.
            foreach (var path in expectedByPath.Where(path => actualByPath.Contains(path.Key)))
            {
                foreach (var ((name, content), document) in path.Zip(actualByPath[path.Key]))
                {
                    var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    verifier.EqualOrDiff(content.ToString(), text.ToString(), $"content of '{name}' in project '{project.Name}' did not match. Diff shown with expected as baseline:");
                    verifier.Equal(content.Encoding, text.Encoding, $"encoding of '{name}' did not match; state it as SourceText.From(text, encoding).");
                    verifier.Equal(content.ChecksumAlgorithm, text.ChecksumAlgorithm, $"checksum algorithm of '{name}' did not match.");
                }
            }

            var added = documents.Where(document => !expectedByPath.Contains(string.Join('/', document.Folders.Append(document.Name))));
            var texts = new List<string>();
            foreach (var document in added)
            {
                texts.Add($"{Environment.NewLine}{document.Name}:{Environment.NewLine}{await document.GetTextAsync(cancellationToken).ConfigureAwait(false)}");
            }

            verifier.SequenceEqual(
                expectedPaths,
                actualPaths,
                StringComparer.Ordinal,
                $"{kind} files of project '{project.Name}' did not match.{string.Concat(texts)}");
        }
    }

    private static string ProjectPath(ProjectState project, string path)
    {
        var (name, folders) = SolutionFactory.NameAndFolders(project.Root, path);
        return string.Join('/', folders.Append(name));
    }

    private static HashSet<(string, string)> Contents(SourceFileCollection files, SolutionState state) =>
        [.. files.Select(file => (file.filename, WithoutMarkup(file.content, state)))];

    private static string WithoutMarkup(SourceText content, SolutionState state)
    {
        var text = content.ToString();
        if (state.MarkupHandling == MarkupMode.None)
        {
            return text;
        }

        try
        {
            TestFileMarkupParser.GetSpans(text, treatPositionIndicatorsAsCode: false, out var output, out _);
            return output;
        }
        catch (ArgumentException)
        {
            // Processing the markup reports this with the file's name.
            return text;
        }
    }
}
