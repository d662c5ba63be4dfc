shortcuts-title = Keyboard shortcuts
shortcuts-search = Search people
shortcuts-choose-file = Choose a file of figures
shortcuts-next = Next question of a conversation
shortcuts-back = Previous question
shortcuts-print = Print an agreement
shortcuts-zoom = Larger, smaller, as at first
shortcuts-this = This list
