/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.emulator.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;

/** Languages and time zones a mailbox can be set to. */
public final class LocaleRoutes implements Routes {

    private static final List<String> LANGUAGES
            = List.of("ar-SA", "bg-BG", "cs-CZ", "da-DK", "de-DE", "el-GR", "en-GB", "en-US", "es-ES",
                    "et-EE", "fi-FI", "fr-FR", "he-IL", "hi-IN", "hr-HR", "hu-HU", "id-ID", "it-IT", "ja-JP", "ko-KR", "lt-LT",
                    "lv-LV", "nb-NO",
                    "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sk-SK", "sl-SI", "sv-SE", "th-TH", "tr-TR", "uk-UA",
                    "vi-VN", "zh-CN",
                    "zh-TW");

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/outlook/supportedLanguages", LocaleRoutes::languages)
                .mailbox("GET", "/outlook/supportedTimeZones", request -> windowsZones(request))
                .mailbox("GET", "/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Windows')",
                        LocaleRoutes::windowsZones)
                .mailbox("GET", "/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')",
                        LocaleRoutes::ianaZones);
    }

    private static Response languages(GraphRequest request) {
        List<Map<String, Object>> value = new ArrayList<>();
        for (String tag : LANGUAGES) {
            value.add(pair("locale", tag, "displayName", Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)));
        }
        return answer(request, "microsoft.graph.localeInfo", value);
    }

    private static Response windowsZones(GraphRequest request) {
        List<Map<String, Object>> value = new ArrayList<>();
        TimeZones.windows().forEach((name, iana) -> value.add(pair("alias", name, "displayName", name)));
        return answer(request, "microsoft.graph.timeZoneInformation", value);
    }

    private static Response ianaZones(GraphRequest request) {
        List<Map<String, Object>> value = new ArrayList<>();
        new TreeSet<>(ZoneId.getAvailableZoneIds()).forEach(name -> value.add(pair("alias", name, "displayName", name)));
        return answer(request, "microsoft.graph.timeZoneInformation", value);
    }

    private static Map<String, Object> pair(String name, String value, String otherName, String otherValue) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(name, value);
        result.put(otherName, otherValue);
        return result;
    }

    private static Response answer(GraphRequest request, String type, List<Map<String, Object>> value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(" + type + ")"));
        body.put("value", value);
        return Response.json(200, body);
    }
}
