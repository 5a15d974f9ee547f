using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Tells whether a text can be the name of a component, a namespace, an assembly, a file.</summary>
internal sealed class NameCheck(FaultList faults)
{
    private const string GlobalNamespace = NamePattern.GlobalNamespace;

    // Names are taken apart, and looked up with each of the names around them.
    private const int MaximumLength = 1_000;

    /// <summary>Whether something can be called so.</summary>
    public bool IsDefinable(Located<string> name, string noun)
    {
        if (noun == "severity" && !DiagnosticIds.IsConfigurable(name.Value))
        {
            var near = NearMatch.Find(name.Value, DiagnosticIds.Configurable);
            return Report(name, $"is not a diagnostic whose severity can be set; {(near is null ? "write an id such as PLAN3001" : $"did you mean '{near}'?")}", near);
        }

        var message = name.Value switch
        {
            _ when LengthFault(name.Value) is { } tooLong => tooLong,
            _ when string.IsNullOrWhiteSpace(name.Value) || name.Value.Any(CannotBeInName) =>
                $"can't be the name of {FaultList.WithArticle(noun)}; write a name without '*', comma, line break and control character",
            _ when noun == "component" => CaptureFault(name.Value),
            _ when noun == "capture" && name.Value is "other" or "any" => "has a meaning of its own in every plan; give the capture another name",
            _ when noun == "capture" && !Capture.IsWord(name.Value) => "can't be the name of a capture; write a word of letters and digits",
            _ => null,
        };
        return Report(name, message);
    }

    /// <summary>Whether a name can be the value of a key of the given kind.</summary>
    public bool Passes(Located<string> name, ValueKind kind) => Report(name, LengthFault(name.Value) ?? MessageFor(name.Value, kind));

    private static string? LengthFault(string name) => name.Length > MaximumLength ? "has more than 1,000 characters; write a shorter name" : null;

    private static bool CannotBeInName(char character) => character is '*' or ',' || char.IsControl(character) || YamlText.IsBreak(character);

    private bool Report(Located<string> name, string? message, string? replacement = null)
    {
        if (message is not null)
        {
            faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} {message}", replacement);
        }

        return message is null;
    }

    private static string? MessageFor(string text, ValueKind kind)
    {
        if (kind is ValueKind.NamePatterns or ValueKind.PatternsOrSelection && text.StartsWith("/", StringComparison.Ordinal))
        {
            return NameTest.FaultOf(text);
        }

        if (text.Contains(','))
        {
            return kind == ValueKind.ComponentName
                ? "is more than one component; write one"
                : "is one name with a comma in it; write a list, each name for itself between [ and ]";
        }

        return kind switch
        {
            ValueKind.ComponentName when text.IndexOfAny(['*', '$']) >= 0 => "stands for several components; write the name of one",
            ValueKind.DiagnosticId when !DiagnosticIds.IsDefined(text) => "is not the id of a diagnostic; write one such as PLAN1001",
            ValueKind.Namespaces when !WrittenNames.IsQualified(text, allowed: "") => "is not a namespace; write names joined by dots, without 'using' and ';'",
            ValueKind.CaptureValues when !Capture.IsWord(text) => "can't be the value of a capture, which is one part of a name; write it without dot, '*' and '$'",
            ValueKind.NamePatterns or ValueKind.PatternsOrSelection when text.Contains('$') => "has a '$', but the capture has no meaning in the names of code; write '*'",
            ValueKind.NamePatterns or ValueKind.PatternsOrSelection when !WrittenNames.IsQualified(text, allowed: "*") =>
                "is not a name in C#; write one, in which '*' stands for any characters, without '<…>' and '(…)', or a regular expression between slashes",
            ValueKind.Libraries when text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => "is a file; write the name of the assembly, without '.dll'",
            ValueKind.Libraries when !WrittenNames.IsLibrary(text) =>
                "is not the name of a package, an assembly or a namespace; write one without version, blank and '$', in which '*' stands for any characters",
            ValueKind.NamespacePatterns or ValueKind.AssemblyPatterns or ValueKind.TypePatterns or ValueKind.Globs or ValueKind.ComponentNames or ValueKind.Places =>
                CaptureFault(text, mayRepeat: kind == ValueKind.Globs) ?? PatternFault(text, kind),
            _ => null,
        };
    }

    private static string? PatternFault(string text, ValueKind kind) => kind switch
    {
        ValueKind.NamespacePatterns when text != GlobalNamespace && !WrittenNames.IsQualified(text, allowed: "*$") =>
            "is not a namespace; write names joined by dots, in which '*' stands for any characters",
        ValueKind.AssemblyPatterns when text.IndexOfAny(['/', '\\']) >= 0 => "is a path; write the name of the assembly",
        ValueKind.AssemblyPatterns when text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => "is a file; write the name of the assembly, without '.dll'",
        ValueKind.AssemblyPatterns when text.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) => "is a project file; write the name of its assembly",
        ValueKind.TypePatterns when text.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) => "is a file; write it under 'files', or the name of the type",
        ValueKind.TypePatterns when !WrittenNames.IsQualified(text, allowed: "*$") =>
            "is not the name of a type; write it simply or with its namespace, in which '*' stands for any characters, without '<…>'",
        ValueKind.Globs => GlobPattern.FaultOf(text),
        _ => null,
    };

    /// <summary>What is wrong with the captures of a name. The path of a file may hold one in several of its parts.</summary>
    private static string? CaptureFault(string name, bool mayRepeat = false)
    {
        if (!name.Contains('$'))
        {
            return null;
        }

        var words = Capture.WordsIn(name).ToList();
        return words.Contains("") ? "has a '$' with no name behind it; write a capture such as $module"
            : words.Distinct(StringComparer.Ordinal).Count() > 1 ? "has two captures; a name holds one"
            : words.Count > 1 && !mayRepeat ? $"has the capture '${words[0]}' twice; a name holds it once"
            : null;
    }
}
