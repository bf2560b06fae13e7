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
package io.github.cameloutlook.convert.type;

import io.github.cameloutlook.convert.CalendarText;
import io.github.cameloutlook.convert.RecurrenceRule;
import io.github.cameloutlook.convert.calendar.CalendarLibrary;
import io.github.cameloutlook.convert.calendar.ICalendar;
import io.github.cameloutlook.convert.calendar.RecurrenceRules;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.PatternedRecurrence;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Type converters for what iCalendar leaves to its context: the begin of a rule, the zone of a floating time. */
@Converter(generateLoader = true)
public final class RuleConverters {

    private RuleConverters() {
    }

    @Converter
    public static PatternedRecurrence toRecurrence(RecurrenceRule rule) {
        CalendarLibrary.require();
        return RecurrenceRules.parse(rule.text(), rule.start());
    }

    @Converter
    public static OutlookEvent toEvent(CalendarText calendar, Exchange exchange) {
        CalendarLibrary.require();
        Object content = calendar.content();
        MediaType type = MediaType.of(exchange, content);
        TypeConverterRegistry registry = exchange.getContext().getTypeConverterRegistry();
        byte[] bytes = ModelContent.bytes(content, exchange, registry);
        String text = LineText.decode(bytes, (content instanceof CharSequence ? type.decoded() : type).charset());
        return ICalendar.readOne(text, calendar.zoneName());
    }
}
