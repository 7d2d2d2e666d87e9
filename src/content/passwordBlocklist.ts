/**
 * Words that many people use as a password, or that anyone in a school would try first: lower case, «е» for «ё».
 * Words typed in the other keyboard layout need no entry: the rule tries both layouts itself.
 */
const latin = `
password passwort passw0rd passwords mypassword password1 password12 password123 password1234 passwordpassword
thisismypassword changeme changemenow changeit letmein letmeinnow welcome welcome1 welcomehome default secret
topsecret private nopassword newpassword temppassword temporary testtest testing tester test1234 guest login
username user user1234 root toor admin admin123 admin1234 administrator adminadmin superuser sysadmin superadmin
manager operator support service server system computer internet keyboard monitor laptop database postgres
google yandex mailru rambler vkontakte telegram whatsapp gosuslugi sferum windows microsoft android samsung nokia
iloveyou ilovemymom loveyou lovelove forever sunshine princess princesa superman batman spiderman starwars
football baseball basketball hockey soccer monkey dragon tiger lion bear wolf eagle falcon shadow master killer
hunter ranger soldier warrior legend phoenix diamond silver golden flower butterfly angel angels heaven freedom
summer winter spring autumn january february october november december monday friday saturday sunday birthday
michael michelle jennifer jessica charlie thomas daniel robert william george victoria elizabeth ashley nicole
natasha marina svetlana tatiana tatyana ekaterina elena galina irina larisa ludmila lyudmila nadezhda natalia
oksana valentina anastasia alexandra alexander aleksandr aleksey alexey andrey anton dmitry dmitriy evgeny
evgeniy igor ivan maxim maksim mikhail nikita nikolay oleg pavel roman sergey sergei stanislav vladimir
vladislav yuriy qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuio qwertyuiop asdfgh asdfghjkl
zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsx zaq1xsw2 abcdef abcdefg abcdefgh abc123 abcd1234 a1b2c3 a1b2c3d4
trustno1 whatever nothing something anything hello hello123 helloworld computer1 internet1 samsung1 access
nastavnik nastavniki nastavnichestvo nastavlyaemyj kurator kuratorka uchitel uchitelnica pedagog prepodavatel
vospitatel zavuch director direktor shkola shkolnik school schools teacher teachers mentor mentors mentoring
student students pupil kolledg kolledzh college tehnikum detsad detskijsad kindergarten gimnaziya licey lyceum
lyceum1 urok uroki class klass dnevnik zhurnal uchenik uchenica roditeli sekretar metodist psiholog logoped
parol parolparol moyparol privet lubov lyubov ljubov russia rossiya moscow moskva spartak zenit dinamo lokomotiv
solnce solnyshko zaychik kotenok koshka sobaka mamapapa mamochka babushka semya schastie zvezda krasavica
`

const cyrillic = `
пароль пароли мойпароль парольпароль новыйпароль временный секрет привет приветпривет здравствуйте
админ администратор администрация сисадмин пользователь компьютер интернет система сервер логин вход доступ
любовь люблютебя ятебялюблю люблю любимая любимый счастье солнышко солнце зайчик зайка котенок котик кошка
собака звезда красавица принцесса ангел сердце цветок ромашка мамочка мамапапа мама папа бабушка дедушка семья
сынок доченька дети внуки россия родина москва победа слава свобода надежда вера удача весна лето осень зима
январь февраль март апрель август сентябрь октябрь ноябрь декабрь понедельник пятница суббота воскресенье
деньрождения новыйгод спартак зенит динамо локомотив йцукен йцукенг йцукенгш йцукенгшщзхъ фывапр фывапролдж
ячсмит ячсмитьбю абвгде абвгдежз эюя александр алексей андрей антон артем василий виктор владимир дмитрий
евгений екатерина елена елизавета валентина вероника виктория галина дарья иван игорь ирина кристина ксения
лариса людмила максим маргарита марина мария михаил надежда наталья наташа николай оксана ольга павел полина
роман светлана сергей татьяна юлия анастасия настя алена анна катя лена маша даша саша миша дима вова
школа школы школе школу школьник школьница мояшкола нашашкола лучшаяшкола гимназия лицей колледж техникум училище детскийсад детсад садик
учитель учителя учительница педагог педагоги преподаватель воспитатель воспитательница няня нянечка
директор директора заведующий заведующая начальник заместитель завуч куратор кураторы наставник наставники
наставничество наставляемый наставляемая наставляемые ученик ученица ученики студент студенты воспитанник
методист методическое психолог логопед секретарь бухгалтер библиотека библиотекарь столовая учительская
классный классныйчас класс кабинет урок уроки занятие журнал дневник тетрадь доска звонок перемена каникулы
расписание педсовет приказ положение программа отчет аттестация экзамен огэ егэ родители собрание
математика русский литература история география биология химия физика информатика английский физкультура
музыка рисование технология обществознание образование управление просвещение
`

const digits = `
123456 1234567 12345678 123456789 1234567890 12345678910 123456789012 0123456789 987654321 9876543210 0987654321
111111 11111111 111111111111 000000 00000000 000000000000 121212 123123 123123123 123321 123454321 654321 666666
777777 7777777 88888888 112233 11223344 1122334455 101010 131313 159753 147258 147258369 159357 789456 789456123
987654 19411945 20202020 20252025 20262026 123qwe 123qweasd 123qweasdzxc qwe123 qweasd qweasdzxc asd123 zxc123
`

export const passwordBlocklist: ReadonlySet<string> = new Set(
  `${latin} ${cyrillic} ${digits}`.split(/\s+/).filter((entry) => entry !== ''),
)
