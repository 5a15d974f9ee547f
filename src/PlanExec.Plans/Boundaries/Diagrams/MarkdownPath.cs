namespace PlanExec.Plans.Diagrams;

/// <summary>Compares the paths of files, as hosts give them, with paths relative to a plan file.</summary>
internal static class MarkdownPath
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The file at a path that is relative to the folder of a plan file; null where it is not among the files.</summary>
    public static PlanSource? Find(string path, string planPath, IReadOnlyList<PlanSource> files)
    {
        var sought = Normalize(Folder(planPath) + path);
        return files.FirstOrDefault(file => Normalize(file.Path) == sought)
            ?? files.FirstOrDefault(file => string.Equals(Normalize(file.Path), sought, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A path as a plan file names it, where it lies in the plan's folder or below.</summary>
    public static string Relative(string path, string planPath)
    {
        var folder = Normalize(Folder(planPath));
        var normal = Normalize(path);
        return folder.Length > 0 && normal.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase) ? normal.Substring(folder.Length + 1) : normal;
    }

    private static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(Separators) + 1);

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(Separators))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
