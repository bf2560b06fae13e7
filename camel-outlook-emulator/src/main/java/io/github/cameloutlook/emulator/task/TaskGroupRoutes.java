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
package io.github.cameloutlook.emulator.task;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ListSource;
import io.github.cameloutlook.emulator.resource.Listing;
import io.github.cameloutlook.emulator.store.TaskGroup;

/** Groups of folders of tasks, which the Outlook REST API alone has. */
public final class TaskGroupRoutes implements Routes {

    private static final EntityType<TaskGroup> GROUP = new EntityType<TaskGroup>("taskGroup")
            .with("id", Shape.ID, TaskGroup::id)
            .with("changeKey", Shape.ID, TaskGroup::changeKey)
            .with("isDefaultGroup", Shape.BOOLEAN, TaskGroup::isDefault)
            .with("name", Shape.STRING, TaskGroup::name)
            .with("groupKey", Shape.ID, TaskGroup::key);
    private static final List<String> PROPERTIES = GROUP.properties().stream().map(Property::name).toList();

    @Override
    public void register(Router router) {
        router.outlook("GET", TaskPaths.GROUPS, TaskGroupRoutes::list)
                .outlook("GET", TaskPaths.GROUPS + "/$count", request -> listing(request).count())
                .outlook("POST", TaskPaths.GROUPS, TaskGroupRoutes::create)
                .outlook("GET", TaskPaths.GROUP, request -> entity(request, 200, TaskPaths.groupIfAny(request)))
                .outlook("PATCH", TaskPaths.GROUP, TaskGroupRoutes::update)
                .outlook("DELETE", TaskPaths.GROUP, TaskGroupRoutes::delete);
    }

    private static Response list(GraphRequest request) {
        Selection<TaskGroup> selection = selection(request);
        return listing(request).page(request.mailboxContext("/taskGroups" + selection.contextSuffix()),
                group -> item(selection, group));
    }

    private static Selection<TaskGroup> selection(GraphRequest request) {
        return Selection.parse(GROUP, request.query().get("$select"));
    }

    private static Listing<TaskGroup> listing(GraphRequest request) {
        return new Listing<>(request, GROUP, ListSource.of(request.mailbox().todo().groups()));
    }

    private static Response create(GraphRequest request) throws IOException {
        String name = TaskFolderRoutes.name(GROUP.name(), request.json(), PROPERTIES);
        return entity(request, 201, request.mailbox().todo().createGroup(name));
    }

    private static Response update(GraphRequest request) throws IOException {
        String name = TaskFolderRoutes.name(GROUP.name(), request.json(), PROPERTIES);
        TaskGroup group = TaskPaths.groupIfAny(request);
        return entity(request, 200, request.mailbox().todo().renameGroup(group, request.ifMatch(), name));
    }

    private static Response delete(GraphRequest request) {
        request.mailbox().todo().deleteGroup(TaskPaths.groupIfAny(request), request.ifMatch());
        return Response.status(204);
    }

    private static Response entity(GraphRequest request, int status, TaskGroup group) {
        Selection<TaskGroup> selection = selection(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext("/taskGroups" + selection.contextSuffix() + "/$entity"));
        body.putAll(item(selection, group));
        return Response.json(status, body);
    }

    private static Map<String, Object> item(Selection<TaskGroup> selection, TaskGroup group) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<TaskGroup> property : selection.properties()) {
            result.put(property.name(), property.value().apply(group));
        }
        return result;
    }
}
