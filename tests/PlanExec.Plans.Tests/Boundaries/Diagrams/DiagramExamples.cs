namespace PlanExec.Plans.Tests;

/// <summary>Diagrams that both Mermaid and PlanExec understand, and diagrams that both refuse.</summary>
internal static class DiagramExamples
{
    /// <summary>Each with the uses that it says.</summary>
    public static TheoryData<string, string> Good { get; } = new()
    {
        { "flowchart LR\nA --> B", "A>B" },
        { "graph TB\nA-->B", "A>B" },
        { "graph TD; A-->B;B-->C;", "A>B B>C" },
        { "flowchart BT\nA-->B", "A>B" },
        { "flowchart RL\n\n\n  A-->B\n\n", "A>B" },
        { "flowchart\nA-->B", "A>B" },
        { "flowchart LR", "" },
        { "flowchart LR;A-->B", "A>B" },
        { "\n\n  flowchart   LR  \n\tA --> B ;; C --> D", "A>B C>D" },
        { "flowchart LR\r\nA --> B\r\nB --> C\r\n", "A>B B>C" },

        // lists and chains
        { "flowchart LR\nA & B --> C & D", "A>C A>D B>C B>D" },
        { "flowchart LR\nA --> B & C --> D", "A>B A>C B>D C>D" },
        { "flowchart LR\nA-->B-->C\n  -->D", "A>B B>C C>D" },
        { "flowchart LR\nA -->\n%% between\nB", "A>B" },
        { "flowchart LR\nA --> B\nA --> B", "A>B" },
        { "flowchart LR\nA --> A", "" },
        { "flowchart LR\nA[A] & B[B] --> C[C]", "A>C B>C" },

        // links
        { "flowchart LR\nA -.-> B ==> C ---> D ====> E -...-> F", "A>B B>C C>D D>E E>F" },
        { "flowchart LR\nA <--> B <==> C <-.-> D", "A>B B>A B>C C>B C>D D>C" },
        { "flowchart LR\nA ~~~ B ~~~~~ C --> D", "C>D" },
        { "flowchart LR\nA -->|uses| B ==>|\"a (b)\"|C -.-> |x y| D", "A>B B>C C>D" },
        { "flowchart LR\nA -- uses --> B == often ==> C -. seldom .-> D", "A>B B>C C>D" },
        { "flowchart LR\nA --uses-->B ==z==>C -.y.->D", "A>B B>C C>D" },
        { "flowchart LR\nA -- \"a -- b\" --> B", "A>B" },
        { "flowchart LR\nA <-- both --> B", "A>B B>A" },
        { "flowchart LR\nA e1@--> B\nB e2@==> C\ne1@{ animate: true }", "A>B B>C" },
        { "flowchart LR\nA -- a-b --> B", "A>B" },

        // names
        { "flowchart LR\nOrders.Domain --> Orders.Application", "Orders.Domain>Orders.Application" },
        { "flowchart LR\nx1[Orders.Domain] --> x2[\"Orders.Application\"]", "Orders.Domain>Orders.Application" },
        { "flowchart LR\nA[Orders.Domain] --> B\nB --> A", "Orders.Domain>B B>Orders.Domain" },
        { "flowchart LR\nA --> B\nA[\"Orders.Domain\"]", "Orders.Domain>B" },
        { "flowchart LR\nA[The part that everybody likes] --> B", "A>B" },
        { "flowchart LR\nq[\"Orders.Domain<br/>the heart\"] --> B", "Orders.Domain>B" },
        { "flowchart LR\nq[\"`**Orders.Domain**\nthe heart`\"] --> B", "Orders.Domain>B" },
        { "flowchart LR\nq[<b>Orders.Domain</b>] --> B", "Orders.Domain>B" },
        { "flowchart LR\nq[\"Orders#46;Domain\"] --> r[\"R&amp;D\"] --> s[\"R#amp;D\"] --> A", "Orders.Domain>R&D R&D>A" },
        { "flowchart LR\nR&D --> Légende", "R&D>Légende" },
        { "flowchart LR\nendA[A] --> default[B] --> v[C] --> x_[D] --> my-node[E]", "A>B B>C C>D D>E" },
        { "flowchart LR\nq[Orders.Domain\n] --> B", "Orders.Domain>B" },

        // shapes
        { "flowchart LR\na1(A)-->b1([B])-->c1[[C]]-->d1[(D)]-->e1((E))-->f1>F]", "A>B B>C C>D D>E E>F" },
        { "flowchart LR\na1{A}-->b1{{B}}-->c1[/C/]-->d1[\\D\\]-->e1[/E\\]-->f1[\\F/]", "A>B B>C C>D D>E E>F" },
        { "flowchart LR\na1(((A)))-->b1(-B-)-->c1[|k:w|C]-->d1(\"D\")-->e1((\"E\"))-->f1[/\"F\"/]", "A>B B>C C>D D>E E>F" },
        { "flowchart LR\nq@{ shape: cyl, label: \"Orders.Domain\" } --> B", "Orders.Domain>B" },
        { "flowchart LR\nq@{\n  shape: rect\n  label: 'Orders.Domain'\n}\nq --> B", "Orders.Domain>B" },
        { "flowchart LR\nA@{ shape: rect } --> B", "A>B" },
        { "flowchart LR\nA:::big --> q[B]:::small", "A>B" },

        // groups
        { "flowchart LR\nsubgraph g\nA --> B\nend\ng --> C", "A>B A>C B>C" },
        { "flowchart LR\nC --> g\nsubgraph g [The group]\ndirection TB\nA\nB\nend", "C>A C>B" },
        { "flowchart LR\nsubgraph out[\"Outer (1)\"]\nsubgraph in\nA\nend\nB\nend\nC --> out\nD --> in", "C>A C>B D>A" },
        { "flowchart LR\nsubgraph \"My group\"\nA --> B\nend", "A>B" },
        { "flowchart LR\nsubgraph My group\nC --> D\nend", "C>D" },
        { "flowchart LR\nsubgraph g\nA\nend\nsubgraph h\nB\nA\nend\nC --> h\ng --> h", "C>B A>B" },
        { "flowchart LR\nsubgraph g; A-->B; end; C-->D", "A>B C>D" },

        // what only says how it looks
        { "---\ntitle: Components\nconfig:\n  theme: dark\n---\nflowchart LR\nA-->B", "A>B" },
        { "%%{init: {\"theme\": \"dark\"}}%%\nflowchart LR\n%% comment --> x\n  %% another\nA-->B\n%%", "A>B" },
        { "flowchart LR\nA-->B\nclassDef big fill:#fff,stroke:#333;\nclass A,B big\nstyle A fill:#f9f,stroke:#333,stroke-width:4px\nlinkStyle 0 stroke:red", "A>B" },
        { "flowchart LR\naccTitle: About --> it\naccDescr { several\nlines }\nA-->B\nclick A \"https://example.com/a;b\" _blank\nclick B call show()", "A>B" },
        { "flowchart LR\naccDescr: one line\nA-->B", "A>B" },
    };

    /// <summary>Marked where PlanExec finds the fault.</summary>
    public static TheoryData<string> Broken { get; } = new()
    {
        "[||]",
        "[|A|] --> B",
        "[|flowchrt|] LR\nA --> B",
        "[|Flowchart|] LR\nA --> B",
        "flowchart [|XX|]\nA --> B",
        "flowchart LR [|A|] --> B",
        "flowchart LR\nA & B [|-->|]",
        "flowchart LR\nA [|-->|]",
        "flowchart LR\n[|-->|] B",
        "flowchart LR\nA --> [|-->|] B",
        "flowchart LR\nA [|-->|]\nsubgraph g\nB\nend",
        "flowchart LR\nA --> B [|C|]",
        "flowchart LR\nA --> B [|%%|] comment",
        "flowchart LR\nA --> B [|--|]",
        "flowchart LR\nA [|--|] B",
        "flowchart LR\nA [|==|] x --> B",
        "flowchart LR\nA [|-.|] v1.0 .-> B",
        "flowchart LR\nA [|->|] B",
        "flowchart LR\nA [|=>|] B",
        "flowchart LR\nA --> [|end|]",
        "flowchart LR\nA --> [|graph|]\nB --> C",
        "flowchart LR\n[|style|] --> A",
        "flowchart LR\n[|end|] --> A",
        "flowchart LR\n[|\"A\"|] --> B",
        "flowchart LR\nq[|[|]A --> B",
        "flowchart LR\nq[|[|]A (old)] --> B",
        "flowchart LR\nq[[|\"|]A] --> B",
        "flowchart LR\nq[|(|]A] --> B",
        "flowchart LR\nq[|[|]] --> B",
        "flowchart LR\nq[|[/|]A] --> B",
        "flowchart LR\nA [|[Orders.Domain]|] --> B",
        "flowchart LR\nA[|@{|] --> B",
        "flowchart LR\nA [|&|]B --> C",
        "flowchart LR\nA -->[|||]x y (z)| B",
        "flowchart LR\nA -->[|||]x B",
        "flowchart LR\n[|subgraph g|]\nA --> B\n",
        "flowchart LR\nA --> B\n[|end|]",
        "flowchart LR\n[|subgraph|]\nA --> B\nend",
        "flowchart LR\nA[|:::|] --> B",
        "[|sequenceDiagram|]\nA --> B: x",
        "flowchart LR\nA [|😀|] B",
    };
}
