using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Web.Http;

internal static class ShopJson
{
    public static void AddShopConverters(this JsonSerializerOptions options)
    {
        options.Converters.Add(new EntityIdConverterFactory());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
