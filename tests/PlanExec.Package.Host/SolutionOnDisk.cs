using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Package.Host;

/// <summary>Opens a project or solution and writes back what was changed in it.</summary>
internal static class SolutionOnDisk
{
    /// <summary>The projects that a path names; their solution holds those that they refer to as well.</summary>
    public static async Task<IReadOnlyList<Project>> OpenAsync(MSBuildWorkspace workspace, string path)
    {
        IReadOnlyList<Project> projects = Path.GetExtension(path) is ".sln" or ".slnf"
            ? [.. (await workspace.OpenSolutionAsync(path)).Projects]
            : [await workspace.OpenProjectAsync(path)];

        var failures = workspace.Diagnostics.Where(diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure).Select(failure => failure.Message).ToArray();
        return failures is [] ? projects : throw new HostException($"'{path}' could not be opened: {string.Join(" ", failures)}");
    }

    /// <summary>
    /// Writes the files that differ, and names them. The workspace's own TryApplyChanges would add a <c>Compile</c> item for a file that the SDK includes
    /// by itself.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(Solution before, Solution after)
    {
        var written = new List<string>();
        foreach (var changes in after.GetChanges(before).GetProjectChanges())
        {
            foreach (var document in changes.GetAddedDocuments().Select(after.GetDocument).Concat(changes.GetAddedAdditionalDocuments().Select(after.GetAdditionalDocument)))
            {
                written.Add("added " + await WriteAsync(document!));
            }

            foreach (var document in changes.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Select(after.GetDocument)
                .Concat(changes.GetChangedAdditionalDocuments().Select(after.GetAdditionalDocument)))
            {
                written.Add("changed " + await WriteAsync(document!));
            }

            foreach (var document in changes.GetRemovedDocuments().Select(before.GetDocument).Concat(changes.GetRemovedAdditionalDocuments().Select(before.GetAdditionalDocument)))
            {
                File.Delete(document!.FilePath!);
                written.Add("removed " + document.FilePath);
            }
        }

        return written;
    }

    private static async Task<string> WriteAsync(TextDocument document)
    {
        var path = document.FilePath ?? Path.Combine([Path.GetDirectoryName(document.Project.FilePath)!, .. document.Folders, document.Name]);
        var text = await document.GetTextAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text.ToString(), text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }
}
