using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Shapes;

/// <summary>Constant values as C# writes them.</summary>
internal static class Constants
{
    public static string Text(object? value) => value switch
    {
        null => "null",
        TypedConstant constant => TypeShapeReader.WithoutWrapper(constant.ToCSharpString()),

        // Zeros at the end change nothing of the value.
        decimal number => number.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture) + "m",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "",
    };

    public static string Text(TypedConstant value) => Text((object)value);
}
