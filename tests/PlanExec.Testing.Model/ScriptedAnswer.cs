using Microsoft.AspNetCore.Http;

namespace PlanExec.Testing.Model;

/// <summary>Answers one request of a <see cref="ModelServer"/>.</summary>
public delegate Task ScriptedAnswer(HttpContext context, ReceivedRequest request);
