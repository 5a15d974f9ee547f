using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>in</c> and <c>place</c>: component, namespace, folder and file.</summary>
internal static class PlaceKeys
{
    /// <summary>A type stands in a file of its name.</summary>
    public const string FileNamedAsType = "file-named-as-type";

    /// <summary>The folders follow the namespace.</summary>
    public const string FolderAsNamespace = "folder-as-namespace";

    /// <summary>A public type stands alone in its file.</summary>
    public const string OnePublicTypeAFile = "one-public-type-a-file";

    /// <summary>Components, or namespaces with what is below them.</summary>
    public static SelectionPart? ReadIn(Selection selection) => selection.In.Count == 0 ? null : new KeyPart("in", CompiledSelection.SpanOf(selection, "in"), "be in ", selection.In.All(place => place.Components is null) ? FoundNamespace : FoundIn)
    {
        Values = [.. selection.In.Select(ReadIn)],

        // What names no component is a fault of its own.
        LacksValues = selection.In.Any(place => place is { Components.Components.Count: 0 }),
    };

    /// <summary>Where types stand.</summary>
    public static SelectionPart? ReadPlace(Selection selection) => selection.Place.Count == 0 ? null : new KeyPart("place", CompiledSelection.SpanOf(selection, "place"), "", FoundPlace)
    {
        Values = [.. selection.Place.Select(ReadPlace)],
    };

    private static KeyValue ReadIn(CodePlace place)
    {
        if (place.Components is { } components)
        {
            return new(components.Pattern.Text.Span, $"'{components.Pattern}'", candidate => candidate.Owner is { } owner && components.StandsFor(owner, candidate.CaptureValue))
            {
                Written = components.Pattern.ToString(),
                TextFor = candidate => $"'{components.NameFor(candidate.CaptureValue)}'",
            };
        }

        var isGlobal = place.Namespace!.Text.Value == NamePattern.GlobalNamespace;
        return new(place.Namespace.Text.Span, $"'{place.Namespace}'", candidate => isGlobal ? candidate.Namespace.Length == 0 : place.Namespace.MatchesSelfOrParent(candidate.Namespace))
        {
            Written = place.Namespace.ToString(),
            Found = FoundNamespace,
        };
    }

    private static string FoundIn(Candidate candidate) =>
        candidate.Owner is { } owner ? $"is in '{owner}', namespace '{NamespaceOf(candidate)}'" : $"is in namespace '{NamespaceOf(candidate)}', which is no component's";

    private static string FoundNamespace(Candidate candidate) => $"is in namespace '{NamespaceOf(candidate)}'";

    private static string NamespaceOf(Candidate candidate) => candidate.Namespace.Length == 0 ? NamePattern.GlobalNamespace : candidate.Namespace;

    private static KeyValue ReadPlace(Located<FilePlace> place) => place.Value switch
    {
        FilePlace.FileNamedAsType => new(place.Span, "stand in a file of its name", candidate => Own(candidate) is not { } type || FilesOf(type).All(file => IsNamedAs(type, file)))
        {
            Written = FileNamedAsType,
        },
        FilePlace.FolderAsNamespace => new(place.Span, "stand in a folder that follows its namespace", candidate => Own(candidate) is not { } type || FilesOf(type).All(file => Follows(file, candidate)))
        {
            Written = FolderAsNamespace,
        },
        _ => new(place.Span, "be the only public type of its file", candidate => Own(candidate) is not { DeclaredAccessibility: Accessibility.Public } type || Declarations.WrittenTreesOf(type).All(tree => !Rivals(type, tree, candidate).Any()))
        {
            Written = OnePublicTypeAFile,
            Found = candidate => $"stands beside {PlanWords.List(Declarations.WrittenTreesOf(candidate.Symbol).SelectMany(tree => Rivals(candidate.Symbol, tree, candidate))) ?? "no other"}",
        },
    };

    /// <summary>Nested types and members stand where their type does, and a type that only its file sees has no other place.</summary>
    private static INamedTypeSymbol? Own(Candidate candidate) => candidate.Symbol is INamedTypeSymbol { ContainingType: null, IsFileLocal: false } type ? type : null;

    private static string FoundPlace(Candidate candidate) => $"stands in {PlanWords.List(FilesOf(candidate.Symbol).OrderBy(file => file, StringComparer.Ordinal).Select(LastParts)) ?? "no file"}";

    private static IEnumerable<string> FilesOf(ISymbol symbol) => Declarations.WrittenTreesOf(symbol).Select(tree => tree.FilePath.Replace('\\', '/'));

    /// <summary>The file with the folder around it: more is not worth its length in a message.</summary>
    private static string LastParts(string path) => path.Substring(path.LastIndexOf('/', Math.Max(0, path.LastIndexOf('/') - 1)) + 1);

    /// <summary><c>Order.cs</c>, <c>Order.Pricing.cs</c>, and of a generic type <c>Repository{T}.cs</c> or <c>Repository`1.cs</c>.</summary>
    public static bool IsNamedAs(INamedTypeSymbol type, string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.StartsWith(type.Name, StringComparison.Ordinal) && (name.Length == type.Name.Length || name[type.Name.Length] is '.' or '{' or '`' or '(' or '[');
    }

    private static bool Follows(string path, Candidate candidate)
    {
        var folder = path.Substring(0, path.LastIndexOf('/') + 1);
        if (candidate.Facts.Root is { } root && folder.StartsWith(root.Folder, StringComparison.Ordinal))
        {
            var below = folder.Substring(root.Folder.Length).TrimEnd('/').Replace('/', '.');
            return candidate.Namespace == (below.Length == 0 ? root.Namespace : root.Namespace.Length == 0 ? below : $"{root.Namespace}.{below}");
        }

        // Where the build does not tell the project's folder, the path must end with the namespace.
        return $"/{folder}".TrimEnd('/').Replace('/', '.').EndsWith($".{candidate.Namespace}", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rivals(ISymbol type, SyntaxTree tree, Candidate candidate) => candidate.Facts.PublicTypesIn(tree).Where(name => name != type.Name);
}
