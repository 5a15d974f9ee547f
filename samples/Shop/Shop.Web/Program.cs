using Shop.Web.Composition;
using Shop.Web.Endpoints;
using Shop.Web.Http;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddShop();
builder.Services.AddTokenAuthentication();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.AddShopConverters());

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

app.MapAccountEndpoints();
app.MapProductEndpoints();
app.MapOrderEndpoints();
app.MapInvoiceEndpoints();

app.Run();
