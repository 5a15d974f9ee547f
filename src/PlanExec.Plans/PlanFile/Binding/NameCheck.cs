namespace PlanExec.Plans.Binding;

/// <summary>Tells whether a text can be the name of a component, a namespace, an assembly.</summary>
internal sealed class NameCheck(FaultList faults)
{
    private const string GlobalNamespace = "<global>";

    /// <summary>Whether something can be called so.</summary>
    public bool IsDefinable(Located<string> name, string noun)
    {
        if (IsTemplate(name))
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(name.Value) || name.Value.IndexOfAny(['*', ',', '\n', '\r']) >= 0)
        {
            faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} can't be the name of a {noun}; write a name without '*', comma and line break");
            return false;
        }

        return true;
    }

    /// <summary>Whether a name can be the value of a key of the given kind.</summary>
    public bool Passes(Located<string> name, ValueKind kind)
    {
        if (IsTemplate(name))
        {
            return false;
        }

        if (name.Value.Contains(','))
        {
            if (kind == ValueKind.ComponentName)
            {
                faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} is more than one component; write one");
            }
            else
            {
                faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} is one name with a comma in it; write a list, each name for itself between [ and ]");
            }

            return false;
        }

        var message = kind switch
        {
            ValueKind.ComponentName when name.Value.Contains('*') => "stands for several components; write the name of one",
            ValueKind.NamespacePatterns when name.Value != GlobalNamespace && !IsNamespace(name.Value, allowsStar: true) =>
                "is not a namespace; write names joined by dots, in which '*' stands for any characters",
            ValueKind.Namespaces when !IsNamespace(name.Value, allowsStar: false) => "is not a namespace; write names joined by dots, without 'using' and ';'",
            ValueKind.AssemblyPatterns when name.Value.IndexOfAny(['/', '\\']) >= 0 => "is a path; write the name of the assembly",
            ValueKind.AssemblyPatterns when name.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) =>
                "is a file; write the name of the assembly, without '.dll'",
            ValueKind.AssemblyPatterns when name.Value.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) =>
                "is a project file; write the name of its assembly",
            _ => null,
        };
        if (message is not null)
        {
            faults.Wrong(name.Span, $"{FaultList.Quote(name.Value)} {message}");
        }

        return message is null;
    }

    private bool IsTemplate(Located<string> name)
    {
        if (!name.Value.Contains('$'))
        {
            return false;
        }

        faults.Wrong(
            name.Span,
            $"{FaultList.Quote(name.Value)}: '$' names belong to the plan language, but this version of PlanExec does not check them yet; write the names out");
        return true;
    }

    private static bool IsNamespace(string text, bool allowsStar) =>
        text.Split('.').All(part =>
            part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c == '_' || (allowsStar && c == '*')));
}
