using System.Collections.Immutable;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>Markdown files with the diagram of a plan, and what Markdown and Mermaid trip over.</summary>
internal static class FuzzedMarkdown
{
    /// <summary>A plan that is right as long as the diagram is.</summary>
    public const string Plan = """
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders]}
          Orders.Domain: {namespaces: Shop.Orders.Domain}
          Billing: {namespaces: [Shop.Billing], assemblies: [Shop.Billing]}
          $module.Contracts: {namespaces: [Shop.$module.Contracts]}
          Shared: {namespaces: [Shop.Shared], shared: true}
          Web: {assemblies: [Shop.Web]}
          B: {namespaces: [B]}
        boundaries:
          acyclic: true
          diagram: docs/architecture.md#components

        """;

    public static ImmutableArray<string> Files { get; } =
    [
        """
        # Architecture

        What uses what.

        ## Components

        ```mermaid
        flowchart LR
          subgraph modules [The modules]
            Orders --> Billing
            Orders.Domain
          end
          Web --> modules
          w[Web] -.->|reads| q[("$module.Contracts")]
          Billing <--> B & Shared
          style Web fill:#f9f
        ```

        ## Components

        ```mermaid
        sequenceDiagram
        ```

        """,
        """
        ---
        title: Architecture
        ---
        Components
        ==========

        1. The diagram

            ~~~~ mermaid title="x"
            %%{init: {"theme": "dark"}}%%
            graph TD; Orders[Orders]-->Billing; Billing ==> B
            Web@{ shape: rect, label: "Web" } ~~~ Shared
            ~~~~

        ### More

        Text, and `code`.

        """,
        .. Directory.EnumerateFiles(Path.Combine(Page.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Page.Read(Path.GetRelativePath(Page.Root, path)).Blocks)
            .Where(block => block.Words[0] == "markdown")
            .Select(block => block.Text),
    ];

    public static ImmutableArray<string> Snippets { get; } =
    [
        "# Components\n", "## Components\n", "###### ", "Components\n===\n", "---\n", "```mermaid\n", "```\n", "````", "~~~ mermaid\n", "~~~", "<!--", "-->", "    ", "\t", "> ", "- ", "1. ", "`", "\\",
        " --> ", " --- ", " ~~~ ", " <--> ", " -.-> ", " ==> ", " --x ", " -- text --> ", "-->|text|", " & ", "subgraph g\n", "subgraph g [A\n", "end\n", "direction TB\n", "flowchart LR\n", "graph TD;", "stateDiagram-v2\n",
        "[", "]", "[(", ")]", "{{", "}}", "((", "))", ">", "/]", "[\"", "\"]", "@{ shape: rect, label: \"", "}", ":::", "%%", "%%{init: {", "click A \"x\"\n", "style A fill:#fff\n", "classDef x y\n", "class A x\n", "linkStyle 0 x\n", "accDescr {", "#quot;", "#9829;",
        "$module.Contracts", "$other.Contracts", "Orders.Domain", "\r", "\r\n", "\0", "\u0085", "\u2028", "\uFEFF", "\uD83D", "😀", "e\u0301", "İ", "|", ";", "\"",
    ];
}
