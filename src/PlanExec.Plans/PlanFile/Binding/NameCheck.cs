using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Tells whether a text can be the name of a component, a namespace, an assembly, a file.</summary>
internal sealed class NameCheck(FaultList faults)
{
    private const string GlobalNamespace = NamePattern.GlobalNamespace;

    /// <summary>Whether something can be called so.</summary>
    public bool IsDefinable(Located<string> name, string noun)
    {
        var message = name.Value switch
        {
            _ when string.IsNullOrWhiteSpace(name.Value) || name.Value.Any(CannotBeInName) =>
                $"can't be the name of a {noun}; write a name without '*', comma, line break and control character",
            _ when noun == "component" => CaptureFault(name),
            _ when noun == "severities" && !DiagnosticIds.IsConfigurable(name.Value) => "is not a diagnostic whose severity can be set; write an id such as PLAN3001",
            _ when noun == "captures" && name.Value is "other" or "any" => "has a meaning of its own in every plan; give the capture another name",
            _ when noun == "captures" && !Capture.IsWord(name.Value) => "can't be the name of a capture; write a word of letters and digits",
            _ => null,
        };
        return Report(name, message);
    }

    /// <summary>Whether a name can be the value of a key of the given kind.</summary>
    public bool Passes(Located<string> name, ValueKind kind) => Report(name, MessageFor(name, kind));

    private static bool CannotBeInName(char character) => character is '*' or ',' || char.IsControl(character) || YamlText.IsBreak(character);

    private bool Report(Located<string> name, string? message)
    {
        if (message is not null)
        {
            faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} {message}");
        }

        return message is null;
    }

    private static string? MessageFor(Located<string> name, ValueKind kind)
    {
        var text = name.Value;
        if (text.Contains(',') && !IsRegularExpression(text, kind))
        {
            return kind == ValueKind.ComponentName
                ? "is more than one component; write one"
                : "is one name with a comma in it; write a list, each name for itself between [ and ]";
        }

        return kind switch
        {
            ValueKind.ComponentName when text.IndexOfAny(['*', '$']) >= 0 => "stands for several components; write the name of one",
            ValueKind.DiagnosticId when !DiagnosticIds.IsDefined(text) => "is not the id of a diagnostic; write one such as PLAN1001",
            ValueKind.Namespaces when !IsNamespace(text, allowed: "") => "is not a namespace; write names joined by dots, without 'using' and ';'",
            ValueKind.CaptureValues when !Capture.IsWord(text) => "can't be the value of a capture, which is one part of a name; write it without dot, '*' and '$'",
            ValueKind.NamePatterns or ValueKind.PatternsOrSelection when IsRegularExpression(text, kind) => NameTest.FaultOf(text),
            ValueKind.NamespacePatterns or ValueKind.AssemblyPatterns or ValueKind.TypePatterns or ValueKind.Globs or ValueKind.ComponentNames or ValueKind.Places =>
                CaptureFault(name) ?? PatternFault(text, kind),
            _ => null,
        };
    }

    private static string? PatternFault(string text, ValueKind kind) => kind switch
    {
        ValueKind.NamespacePatterns when text != GlobalNamespace && !IsNamespace(text, allowed: "*$") =>
            "is not a namespace; write names joined by dots, in which '*' stands for any characters",
        ValueKind.AssemblyPatterns when text.IndexOfAny(['/', '\\']) >= 0 => "is a path; write the name of the assembly",
        ValueKind.AssemblyPatterns when text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => "is a file; write the name of the assembly, without '.dll'",
        ValueKind.AssemblyPatterns when text.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) => "is a project file; write the name of its assembly",
        ValueKind.TypePatterns when text.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) => "is a file; write it under 'files', or the name of the type",
        ValueKind.Globs => GlobPattern.FaultOf(text),
        _ => null,
    };

    private static string? CaptureFault(Located<string> name)
    {
        if (!name.Value.Contains('$'))
        {
            return null;
        }

        var words = Capture.WordsIn(name.Value).ToList();
        return words.Contains("") ? "has a '$' with no name behind it; write a capture such as $module"
            : words.Distinct(StringComparer.Ordinal).Count() > 1 ? "has two captures; a name holds one"
            : null;
    }

    private static bool IsRegularExpression(string text, ValueKind kind) =>
        kind is ValueKind.NamePatterns or ValueKind.PatternsOrSelection && NameTest.IsRegularExpression(text);

    private static bool IsNamespace(string text, string allowed)
    {
        var startsPart = true;
        foreach (var character in text)
        {
            if (character == '.' ? startsPart : !IsInName(character) || (startsPart && char.IsDigit(character)))
            {
                return false;
            }

            startsPart = character == '.';
        }

        return !startsPart;

        bool IsInName(char character) => char.IsLetterOrDigit(character) || character == '_' || allowed.IndexOf(character) >= 0;
    }
}
