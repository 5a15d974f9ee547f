using System.Text.RegularExpressions;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>A type of a random solution.</summary>
internal sealed partial record RandomType(int Number, int Component, string Kind)
{
    public string Name => $"T{Number}";

    /// <summary>As other code names it; generic ones are closed over a type that came before.</summary>
    public string Text { get; set; } = $"K{Component}.T{Number}";

    /// <summary>The static class that gives objects of the type.</summary>
    public string Factory { get; set; } = "";

    public string Base { get; set; } = "";

    public List<string> Members { get; } = [];

    /// <summary>What code can do with an object of the type.</summary>
    public List<string> Uses { get; } = [];

    /// <summary>What derived types can do with themselves.</summary>
    public List<string> InheritedUses { get; } = [];

    public bool IsObject => Kind is "class" or "sealed class" or "abstract class" or "record" or "struct" or "generic class";

    public bool IsInheritable => Kind is "class" or "abstract class" or "record" or "generic class";

    public bool IsGeneric => Kind == "generic class";

    /// <summary>What the type calls itself.</summary>
    public string OwnText => IsGeneric ? $"{Name}<Q0>" : Name;

    /// <summary>Replaces the marks of a piece of code.</summary>
    public static string Fill(string code, Func<string, string> valueOf) => Mark().Replace(code, match => valueOf(match.Groups[1].Value));

    [GeneratedRegex("@(Take|Make|Sink|body|own|[TURVIneixF])")]
    private static partial Regex Mark();
}
